/* The tagger's layers: what the first one makes of words, and the best labels of a text.
 *
 * The same sums as `layers.py` and `decoding.py` compute with numpy, which run where this is not
 * built. It knows nothing of Python, so that a C compiler alone builds it. All matrices are in C
 * order; nothing is kept between calls, so any number of threads may call.
 */

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2,fma")))
#define BLOCK 8
#else
#define WIDE
#define BLOCK 4
#endif

enum { WIDTH_1 = 5, WIDTH_2 = 3, CHANNELS = 64, BLOCKS = CHANNELS / BLOCK, LABELS = 8 };
enum { DIMENSION = 128, WINDOW = 3, CHARACTER = 16, LONGEST = 24 };

/* Numbers that are added and multiplied at once: what a register holds. */
typedef float Block __attribute__((vector_size(BLOCK * sizeof(float)), aligned(sizeof(float))));
typedef int32_t Bits __attribute__((vector_size(BLOCK * sizeof(int32_t)), aligned(sizeof(float))));
typedef struct { Block of[BLOCKS]; } Row;
typedef struct { Block of[LABELS / BLOCK]; } Scores;

/* LABELS is the room for labels; what the model lacks scores -infinity. */
typedef struct {
    const int8_t (*form_vectors)[DIMENSION];
    const float *form_scales;
    const float (*shape_vectors)[DIMENSION];
    const float (*character_vectors)[CHARACTER];
    const Row *character_kernel; /* WINDOW x CHARACTER */
    const Row *character_bias;
    const float (*character_projection)[DIMENSION]; /* CHANNELS */
    const float *unknown;                           /* DIMENSION */
    const Row *kernel_1;                            /* WIDTH_1 x DIMENSION */
    const Row *bias_1, *gain_1, *shift_1;
    const Row *kernel_2; /* WIDTH_2 x CHANNELS */
    const Row *bias_2, *gain_2, *shift_2;
    const Scores *output;      /* CHANNELS */
    const Scores *output_bias;
    const float *transitions; /* LABELS x LABELS: a label (column) behind another one (row) */
    const float *start, *end; /* LABELS */
} Weights;

/* Whether this processor can run what follows. */
int newswire_suits(void) {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return 1;
#endif
}

WIDE static inline float total(const Block *of) {
    float sum[BLOCK];
    memcpy(sum, of, sizeof sum);
    for (int half = BLOCK / 2; half; half /= 2)
        for (int c = 0; c < half; c++) sum[c] += sum[c + half];
    return sum[0];
}

/* Block by block: a plain assignment goes through other registers, and waits for them. */
WIDE static inline void copy(Row *to, const Row *from) {
    for (int b = 0; b < BLOCKS; b++) to->of[b] = from->of[b];
}

/* Layer normalisation (Ba, Kiros and Hinton 2016), then what is above zero. */
WIDE static inline void normalise(const Row *row, const Row *gain, const Row *shift, Row *to) {
    Block sum = {0}, squares = {0};
    for (int b = 0; b < BLOCKS; b++) sum += row->of[b];
    float mean = total(&sum) / CHANNELS;
    for (int b = 0; b < BLOCKS; b++) {
        Block apart = row->of[b] - mean;
        squares += apart * apart;
    }
    float scale = 1.0f / sqrtf(total(&squares) / CHANNELS + 1e-5f);
    for (int b = 0; b < BLOCKS; b++) {
        Block value = (row->of[b] - mean) * scale * gain->of[b] + shift->of[b];
        to->of[b] = (Block)((Bits)value & (value > 0));
    }
}

/* The first layer at `place`: words out of the text count nothing, and neither does a row there. */
WIDE static inline void first_layer(const Weights *w, const Row *parts, const int64_t *rows,
                                    int64_t count, int64_t place, Row *row) {
    if (place < 0 || place >= count) {
        memset(row, 0, sizeof *row);
        return;
    }
    Row sum;
    copy(&sum, w->bias_1);
    for (int64_t k = 0; k < WIDTH_1; k++) {
        int64_t word = place + k - WIDTH_1 / 2;
        if (word < 0 || word >= count) continue;
        const Row *part = parts + rows[word] * WIDTH_1 + k;
        for (int b = 0; b < BLOCKS; b++) sum.of[b] += part->of[b];
    }
    normalise(&sum, w->gain_1, w->shift_1, row);
}

/* A row, and which of its channels are not zero: only those need be multiplied. */
typedef struct {
    Row row;
    int many;
    uint8_t active[CHANNELS];
} Hidden;

WIDE static inline void find_active(Hidden *of) {
    const float *values = (const float *)&of->row;
    int many = 0;
    for (int c = 0; c < CHANNELS; c++) {
        of->active[many] = (uint8_t)c;
        many += values[c] != 0;
    }
    of->many = many;
}

WIDE static inline void second_layer(const Weights *w, const Hidden *around[WIDTH_2], Row *row) {
    Row sum;
    copy(&sum, w->bias_2);
    for (int k = 0; k < WIDTH_2; k++) {
        const float *values = (const float *)&around[k]->row;
        const Row *kernel = w->kernel_2 + k * CHANNELS;
        for (int i = 0; i < around[k]->many; i++) {
            int c = around[k]->active[i];
            for (int b = 0; b < BLOCKS; b++) sum.of[b] += values[c] * kernel[c].of[b];
        }
    }
    normalise(&sum, w->gain_2, w->shift_2, row);
    for (int b = 0; b < BLOCKS; b++) row->of[b] += around[WIDTH_2 / 2]->row.of[b];
}

WIDE static inline void last_layer(const Weights *w, const Row *row, Scores *scores) {
    enum { CHAINS = 4 }; /* sums that do not wait for one another */
    const float *values = (const float *)row;
    Scores sums[CHAINS] = {*w->output_bias};
    for (int c = 0; c < CHANNELS; c += CHAINS)
        for (int chain = 0; chain < CHAINS; chain++)
            for (int b = 0; b < LABELS / BLOCK; b++)
                sums[chain].of[b] += values[c + chain] * w->output[c + chain].of[b];
    for (int b = 0; b < LABELS / BLOCK; b++)
        scores->of[b] = (sums[0].of[b] + sums[1].of[b]) + (sums[2].of[b] + sums[3].of[b]);
}

WIDE static void score(const Weights *w, const Row *parts, const int64_t *rows, int64_t count,
                       Scores *scores) {
    Hidden ring[WIDTH_2];
    memset(&ring[2], 0, sizeof ring[2]); /* before the text */
    first_layer(w, parts, rows, count, 0, &ring[0].row);
    find_active(&ring[0]);
    for (int64_t place = 0; place < count; place++) {
        Hidden *ahead = &ring[(place + 1) % WIDTH_2];
        const Hidden *around[WIDTH_2] = {&ring[(place + 2) % WIDTH_2], &ring[place % WIDTH_2], ahead};
        Row row;
        first_layer(w, parts, rows, count, place + 1, &ahead->row);
        find_active(ahead);
        second_layer(w, around, &row);
        last_layer(w, &row, scores + place);
    }
}

/* The sequence of labels that scores best (Viterbi 1967); of equals the first label. */
WIDE static void decode(const Weights *w, const Scores *scores, int64_t count,
                        uint8_t (*origins)[LABELS], uint8_t *best) {
    float so_far[LABELS];
    for (int l = 0; l < LABELS; l++) so_far[l] = w->start[l] + ((const float *)scores)[l];
    for (int64_t place = 1; place < count; place++) {
        const float *here = (const float *)(scores + place);
        float most[LABELS];
        int32_t from[LABELS];
        for (int l = 0; l < LABELS; l++) most[l] = so_far[0] + w->transitions[l], from[l] = 0;
        for (int before = 1; before < LABELS; before++)
            for (int l = 0; l < LABELS; l++) {
                float way = so_far[before] + w->transitions[before * LABELS + l];
                from[l] = way > most[l] ? before : from[l];
                most[l] = way > most[l] ? way : most[l];
            }
        for (int l = 0; l < LABELS; l++) {
            so_far[l] = most[l] + here[l];
            origins[place][l] = (uint8_t)from[l];
        }
    }
    int last = 0;
    for (int l = 1; l < LABELS; l++)
        if (so_far[l] + w->end[l] > so_far[last] + w->end[last]) last = l;
    for (int64_t place = count - 1; place >= 0; place--) {
        best[place] = (uint8_t)last;
        if (place) last = origins[place][last];
    }
}

/* The vector of a word that is not known, from its characters. */
WIDE static void spell(const Weights *w, const int64_t *letters, int64_t length, float *vector) {
    Row strongest = {0};
    for (int64_t at = 0; at < length; at++) {
        Row sum;
        copy(&sum, w->character_bias);
        for (int k = 0; k < WINDOW; k++) {
            const float *values = w->character_vectors[letters[at + k]];
            const Row *kernel = w->character_kernel + k * CHARACTER;
            for (int i = 0; i < CHARACTER; i++)
                for (int b = 0; b < BLOCKS; b++) sum.of[b] += values[i] * kernel[i].of[b];
        }
        for (int b = 0; b < BLOCKS; b++) {
            Bits stronger = sum.of[b] > strongest.of[b];
            strongest.of[b] =
                (Block)(((Bits)sum.of[b] & stronger) | ((Bits)strongest.of[b] & ~stronger));
        }
    }
    const float *values = (const float *)&strongest;
    memcpy(vector, w->unknown, sizeof(float) * DIMENSION);
    for (int c = 0; c < CHANNELS; c++)
        for (int d = 0; d < DIMENSION; d++) vector[d] += values[c] * w->character_projection[c][d];
}

/* What the first layer makes of words.
 *
 * `forms` and `shapes` have a number for each of `count` words; `letters`, of LONGEST + 2 each, and
 * `lengths` are of those whose form is negative, one after the other. `parts` takes WIDTH_1 rows
 * for each word. Returns 0, or 1 where there is no memory.
 */
WIDE int newswire_parts(const Weights *w, const int64_t *forms, const int64_t *shapes,
                        const int64_t (*letters)[LONGEST + 2], const int64_t *lengths,
                        int64_t count, Row *parts) {
    float(*vectors)[DIMENSION] = malloc((size_t)count * sizeof *vectors);
    if (!vectors) return 1;
    for (int64_t word = 0; word < count; word++) {
        float *vector = vectors[word];
        if (forms[word] < 0)
            spell(w, *letters++, *lengths++, vector);
        else
            for (int d = 0; d < DIMENSION; d++)
                vector[d] = w->form_vectors[forms[word]][d] * w->form_scales[forms[word]];
        for (int d = 0; d < DIMENSION; d++) vector[d] += w->shape_vectors[shapes[word]][d];
    }
    for (int k = 0; k < WIDTH_1; k++) { /* one after the other: one fits a cache, all do not */
        const Row *kernel = w->kernel_1 + k * DIMENSION;
        for (int64_t word = 0; word < count; word++) {
            Row sum = {0};
            for (int d = 0; d < DIMENSION; d++)
                for (int b = 0; b < BLOCKS; b++) sum.of[b] += vectors[word][d] * kernel[d].of[b];
            copy(&parts[word * WIDTH_1 + k], &sum);
        }
    }
    free(vectors);
    return 0;
}

/* Label the words of a text.
 *
 * `parts` has WIDTH_1 rows for each word that is known, `rows` the number of each word of the text,
 * which has `count` of them, at least one; `best` takes the number of each word's label. Returns 0,
 * or 1 where there is no memory.
 */
WIDE int newswire_label(const Weights *w, const Row *parts, const int64_t *rows, int64_t count,
                        uint8_t *best) {
    Scores *scores = malloc((size_t)count * sizeof *scores);
    uint8_t(*origins)[LABELS] = malloc((size_t)count * sizeof *origins);
    int failed = !scores || !origins;
    if (!failed) {
        score(w, parts, rows, count, scores);
        decode(w, scores, count, origins, best);
    }
    free(scores);
    free(origins);
    return failed;
}
