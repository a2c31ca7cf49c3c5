{{- define "newswire.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- define "newswire.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "newswire.labels" -}}
{{ include "newswire.selector" . }}
app.kubernetes.io/version: {{ .Values.image.tag | default .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "newswire.profileTopic" -}}
{{- if .Values.topics.profile -}}
{{ .Values.topics.profileTopic | default (printf "news.articles.%s.v1" .Values.topics.profile) }}
{{- end -}}
{{- end -}}

{{- define "newswire.files" -}}/run/newswire{{- end -}}

{{- /* The settings of the worker, all but the secrets, by variable. */ -}}
{{- define "newswire.settings" -}}
{{- $security := .Values.security -}}
{{- $files := include "newswire.files" . -}}
{{- $settings := dict
  "NEWSWIRE_BOOTSTRAP_SERVERS" (required "kafka.bootstrapServers is needed: HOST:PORT,HOST:PORT" .Values.kafka.bootstrapServers)
  "NEWSWIRE_CONSUMER_GROUP" .Values.kafka.consumerGroup
  "NEWSWIRE_RAW_TOPIC" .Values.topics.raw
  "NEWSWIRE_ENRICHED_TOPIC" .Values.topics.enriched
  "NEWSWIRE_ENTITIES_TOPIC" .Values.topics.entities
  "NEWSWIRE_DEAD_LETTER_TOPIC" .Values.topics.deadLetter
  "NEWSWIRE_DRAIN_TIMEOUT_SECONDS" (.Values.drainTimeoutSeconds | toString)
  "NEWSWIRE_LOG_FORMAT" "json"
  "NEWSWIRE_OPERATIONS_HOST" "0.0.0.0"
  "NEWSWIRE_OPERATIONS_PORT" "9464"
  "NEWSWIRE_SECURITY_PROTOCOL" $security.protocol
-}}
{{- if .Values.topics.profile -}}
{{- $_ := set $settings "NEWSWIRE_PROFILE" .Values.topics.profile -}}
{{- $_ := set $settings "NEWSWIRE_PROFILE_TOPIC" (include "newswire.profileTopic" .) -}}
{{- end -}}
{{- if hasPrefix "SASL_" $security.protocol -}}
{{- $_ := set $settings "NEWSWIRE_SASL_MECHANISM" (required "security.saslMechanism is needed with SASL" $security.saslMechanism) -}}
{{- $_ := set $settings "NEWSWIRE_SASL_USERNAME" (required "security.saslUsername is needed with SASL" $security.saslUsername) -}}
{{- $_ := required "security.saslPassword.secret is needed with SASL" $security.saslPassword.secret -}}
{{- $_ := set $settings "NEWSWIRE_SASL_PASSWORD_FILE" (printf "%s/sasl/password" $files) -}}
{{- end -}}
{{- if and (hasSuffix "SSL" $security.protocol) $security.ca.secret -}}
{{- $_ := set $settings "NEWSWIRE_SSL_CAFILE" (printf "%s/ca/ca.crt" $files) -}}
{{- end -}}
{{- if and (hasSuffix "SSL" $security.protocol) $security.certificate.secret -}}
{{- $_ := set $settings "NEWSWIRE_SSL_CERTFILE" (printf "%s/certificate/tls.crt" $files) -}}
{{- $_ := set $settings "NEWSWIRE_SSL_KEYFILE" (printf "%s/certificate/tls.key" $files) -}}
{{- end -}}
{{- range $name, $value := .Values.settings -}}
{{- if hasKey $settings $name -}}
{{- fail (printf "%s follows from other values of this chart: set those" $name) -}}
{{- end -}}
{{- $_ := set $settings $name ($value | toString) -}}
{{- end -}}
{{- $settings | toYaml -}}
{{- end -}}
