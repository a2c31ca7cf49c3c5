"""A Faust app as the tutorial writes it: the control of the tests of delivery.

It copies values from the raw to the enriched topic, with Faust's own delivery and commits.
Run as `python plain_faust.py worker --without-web` in the environment of a worker of ours.
"""

import os

import faust

app = faust.App(
    os.environ["NEWSWIRE_CONSUMER_GROUP"],
    broker=f"kafka://{os.environ['NEWSWIRE_BOOTSTRAP_SERVERS']}",
    broker_commit_interval=0.2,
    broker_session_timeout=6.0,
    broker_heartbeat_interval=2.0,
    topic_disable_leader=True,
    topic_allow_declare=False,
    web_enabled=False,
)
raw = app.topic(os.environ["NEWSWIRE_RAW_TOPIC"], value_type=bytes, value_serializer="raw")
copies = app.topic(os.environ["NEWSWIRE_ENRICHED_TOPIC"], value_type=bytes, value_serializer="raw")


@app.agent(raw)
async def copy(stream: faust.StreamT[bytes]) -> None:
    """Send each value on."""
    async for value in stream:
        await copies.send(value=value)


if __name__ == "__main__":
    app.main()
