// Anneal's C interface: learning-rate schedules with PyTorch's bits, for any language that can call C.
//
//     anneal_error error;
//     anneal_schedule *schedule = anneal_schedule_read("StepLR(step_size=30)", 20, &error);
//     if (!schedule) { puts(error.text); return 1; }
//     double lr = 0.1, rates[90];
//     anneal_groups groups = {ANNEAL_MOMENTUM, 1, &lr, NULL};
//     int64_t rows = anneal_schedule_fill(schedule, &groups, NULL, 0, 0, 90, rates, NULL, &error);
//     anneal_schedule_free(schedule);
//
// Texts that go in are UTF-8 with a length, and need no zero at the end; bytes that are not UTF-8 are repaired, as
// browsers do. Texts that come out end with a zero, which their length does not count, and are given back to
// anneal_free. Numbers go into buffers of the caller.
//
// Readings and schedules never change: any number of threads may use one at a time, and any thread may free it once
// nobody uses it. A walk moves: only one thread at a time may use it.
//
// No argument that this file allows stops the process. Where a pointer may be null, it says so. Half a megabyte of stack
// is enough for every call.
#ifndef ANNEAL_H
#define ANNEAL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The number of this interface. It grows when a declaration changes; a new function alone does not change it.
#define ANNEAL_ABI 1

// ANNEAL_ABI as the library was built with it. Compare before calling anything else.
int32_t anneal_abi(void);

// The library's version, such as "0.1.0"; never freed.
const char *anneal_version(void);

// Gives a text back that a function here returned. May be null.
void anneal_free(char *text);

// MARK: Errors

enum {
  ANNEAL_OK = 0,
  // The schedule has ended: there is no step beyond the last.
  ANNEAL_END = 1,
  // An argument of the call: a null pointer, a count, a rate or momentum that no optimizer takes.
  ANNEAL_ARGUMENT = 2,
  // The text cannot be read. Line, column and length say where it is wrong, if one place is.
  ANNEAL_NOTATION = 3,
  // The text leaves something open, such as len(train_loader); `names` lists what definitions could answer.
  ANNEAL_OPEN = 4,
  // The schedule does not fit the groups, or its arithmetic fails at a step, as PyTorch's does.
  ANNEAL_SCHEDULE = 5,
  // The schedule follows a metric, and none was given for this step.
  ANNEAL_METRIC = 6,
  // The checkpoint is damaged, or belongs to another schedule or other groups.
  ANNEAL_CHECKPOINT = 7,
  // There is no memory for the answer.
  ANNEAL_MEMORY = 8,
};

// What went wrong. The caller gives the place, or null; it is written only when a call fails. Every text here ends with
// a zero and is cut where it would not fit.
typedef struct {
  int32_t code;
  // Where the text is wrong: line and column from 1, the length in characters (Unicode scalars) of that line, which may
  // be 0 where something is missing. All 0 where no single place is wrong.
  int32_t line, column, length;
  // One sentence: what is wrong, and what to write instead.
  char text[1008];
  // The same with the line and a caret below the culprit, on several lines.
  char rendered[2048];
  // ANNEAL_OPEN: the names or expressions that are open, one on each line; otherwise empty.
  char names[1024];
} anneal_error;

// MARK: Reading

// A text of the caller. `bytes` may be null where `length` is 0.
typedef struct {
  const char *bytes;
  size_t length;
} anneal_text;

typedef struct {
  anneal_text name, value;
} anneal_pair;

// What a text leaves to be said when it is read. All zero: nothing.
typedef struct {
  // Values of names or expressions: {"len(train_loader)", "391"}. They win over what the text assigns.
  const anneal_pair *definitions;
  size_t definition_count;
  // The words of a script's command line, without the script's name.
  const anneal_text *arguments;
  size_t argument_count;
  // Environment variables.
  const anneal_pair *environment;
  size_t environment_count;
  // How many updates an epoch has: answers the one length that a text leaves open. 0: not said.
  int64_t steps_per_epoch;
  // What lengths that stay open are taken to be, as pictures do. 0: they fail with ANNEAL_OPEN.
  int64_t assumed_length;
} anneal_options;

// What a text says: its schedules, with optimizer and training loop.
typedef struct anneal_reading anneal_reading;
// One schedule.
typedef struct anneal_schedule anneal_schedule;

// Reads a text: a call such as "StepLR(step_size=30)", or a whole training script. `options` may be null.
// Returns null with an error.
anneal_reading *anneal_read(const char *text, size_t length, const anneal_options *options, anneal_error *error);

// How many schedules it has, at least 1.
size_t anneal_reading_count(const anneal_reading *reading);

// A schedule of it, from 0; null past the last. It is freed by itself, and may outlive the reading.
anneal_schedule *anneal_reading_schedule(const anneal_reading *reading, size_t index);

// All that the text says, as JSON:
//
//     {"items": [{"name": "scheduler" or null, "text": "StepLR(step_size=30)", "schedule": "StepLR",
//                 "naturalLength": 90, "lastStep": null, "arguments": {"step_size": "30"}, "members": [the same of each],
//                 "optimizer": {"kind": "sgd" | "adam" | "none", "name": "SGD", "rates": [0.1] or null,
//                               "momentum": 0.9 or null, "beta1": null} or null,
//                 "loop": {"stepping": "update" | "epoch", "epochs": 90 or null, "stepsPerEpoch": 391 or null,
//                          "steps": 90 or null} or null}],
//      "notes": ["a sentence about what was assumed"], "openRates": ["args.lr"],
//      "assumed": {"names": ["len(train_loader)"], "length": 100} or null}
//
// Fields may be added. `length` may be null. Returns null only where there is no memory.
char *anneal_reading_describe(const anneal_reading *reading, size_t *length);

// May be null.
void anneal_reading_free(anneal_reading *reading);

// Reads a text with exactly one schedule. Returns null with an error.
anneal_schedule *anneal_schedule_read(const char *text, size_t length, anneal_error *error);

// May be null.
void anneal_schedule_free(anneal_schedule *schedule);

// MARK: What a schedule is

enum {
  // Text that reads as an equal schedule, without the optimizer and without defaults.
  ANNEAL_TEXT_NOTATION = 0,
  // A call for PyTorch, with `optimizer` where PyTorch takes it.
  ANNEAL_TEXT_PYTHON = 1,
  // Code in Swift that builds it, with its imports.
  ANNEAL_TEXT_SWIFT = 2,
};

// The schedule as text; an unknown style is the notation. `length` may be null. Returns null only where there is no
// memory.
char *anneal_schedule_print(const anneal_schedule *schedule, int32_t style, size_t *length);

// The schedule as JSON: what anneal_reading_describe writes of an item, without name, optimizer and loop.
char *anneal_schedule_describe(const anneal_schedule *schedule, size_t *length);

typedef struct {
  // How many steps a picture shows when nobody says.
  int64_t natural_length;
  // The last step with an answer; -1 without end.
  int64_t last_step;
  // The step after which nothing new happens; -1 where the parameters do not tell.
  int64_t horizon;
  // How many steps an epoch has; 0 where the parameters do not say.
  int64_t steps_per_epoch;
  // Whether some step needs a metric: 0 or 1.
  int32_t follows_metric;
  // Whether it moves momentum or the first beta: 0 or 1.
  int32_t moves_momentum;
} anneal_facts;

void anneal_schedule_facts(const anneal_schedule *schedule, anneal_facts *facts);

// MARK: Values

enum {
  // An optimizer with neither momentum nor betas.
  ANNEAL_NEITHER = 0,
  // One with a momentum, such as SGD.
  ANNEAL_MOMENTUM = 1,
  // One with betas, such as Adam: what stands as momentum is the first.
  ANNEAL_BETA1 = 2,
};

// The parameter groups of an optimizer before a schedule is built on it.
typedef struct {
  int32_t kind;
  // How many: 1 to ANNEAL_MOST_GROUPS.
  int32_t count;
  // The learning rate of each: finite, at least 0.
  const double *rates;
  // The momentum of each (finite, at least 0) or its first beta (at least 0, below 1). Null for 0.9 each; not looked at
  // for ANNEAL_NEITHER.
  const double *momenta;
} anneal_groups;

#define ANNEAL_MOST_GROUPS 100000

// Writes what updates `first` to `first + count - 1` read, counted from 0. A row holds a value for each group.
//
// - metrics: number n is what the run reports after update n; may be null where metric_count is 0.
// - rates, momenta: room for count rows each; either may be null. A momentum is NaN where the optimizer has none.
//
// Returns how many rows were written: fewer than asked where the schedule ends. With an error it returns the negative of
// its code; the buffers may then hold anything.
int64_t anneal_schedule_fill(const anneal_schedule *schedule, const anneal_groups *groups, const double *metrics,
                             size_t metric_count, int64_t first, int64_t count, double *rates, double *momenta,
                             anneal_error *error);

// A schedule on its way through a run.
typedef struct anneal_walk anneal_walk;

// Builds the schedule on the groups: the rates are those of step 0. Returns null with an error.
anneal_walk *anneal_walk_start(const anneal_schedule *schedule, const anneal_groups *groups, anneal_error *error);

// Moves on by one step: PyTorch's scheduler.step(). `metric` points to what the run reports, or is null. `rates` and
// `momenta`, which may be null, then get a value for each group, as from anneal_walk_read.
//
// Returns ANNEAL_OK or the error's code; with an error nothing has moved.
int32_t anneal_walk_advance(anneal_walk *walk, const double *metric, double *rates, double *momenta,
                            anneal_error *error);

// Writes what the next update reads, a value for each group. Either buffer may be null. Returns the number of groups.
int32_t anneal_walk_read(const anneal_walk *walk, double *rates, double *momenta);

// Whether the next step needs a metric: 0 or 1.
int32_t anneal_walk_needs_metric(const anneal_walk *walk);

// Its progress as JSON, to be kept: rates, momenta and counts, no settings. `length` may be null. Returns null only where
// there is no memory.
char *anneal_walk_save(const anneal_walk *walk, size_t *length);

// Takes up progress that was saved from a walk of the same schedule and as many groups. The bits are the same as if it
// had never stopped. Returns ANNEAL_OK or the error's code; with an error nothing has changed.
int32_t anneal_walk_restore(anneal_walk *walk, const char *text, size_t length, anneal_error *error);

// May be null.
void anneal_walk_free(anneal_walk *walk);

// MARK: Pictures, tables, code

// Answers a request as the page makes it: a command and its lines as text, an answer as JSON.
//
//     draw                          the picture of one or several schedules
//     steps 90
//     lr 0.1
//     width 800
//     theme light
//     schedule 0 0  StepLR(step_size=30)
//     (an empty line)
//
// The commands are catalogue, read, draw, readout, values, code and plateau. `schedule` is followed by 0 or 1 (hidden),
// the number of characters of the label, a blank, the label, a blank and the text, with line ends as \n and backslashes
// as \\. The answer is an object, with "error" where the request as a whole is refused. `answer_length` may be null.
// Returns null only where there is no memory.
char *anneal_answer(const char *request, size_t length, size_t *answer_length);

#ifdef __cplusplus
}
#endif

#endif
