// What Terminal needs of libedit, without libedit's own header: its calls are variadic, which
// Swift cannot call, and its FILE* streams are C globals, which Swift 6 refuses.
//
// One editor at a time may be open: signals and posted text reach it through a static in wake.c.

#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ce_editor ce_editor;

/// What a read ended with.
enum ce_status {
  CE_LINE = 0,        ///< Enter: the line is in ce_text().
  CE_INTERRUPT = 1,   ///< Ctrl-C: what had been typed is in ce_text().
  CE_END = 2,         ///< Ctrl-D on an empty line, or nobody is there any more.
  CE_TERMINATED = 3,  ///< SIGTERM or SIGHUP; ce_signal() tells which.
};

/// What the Tab callback has done to the screen.
enum ce_completion {
  CE_NOTHING = 0,  ///< Nothing fits: ring.
  CE_EDITED = 1,   ///< The line changed: draw it again.
  CE_LISTED = 2,   ///< Text was written below: draw the prompt and the line anew.
};

/// Swift's part. Text given to a callback is UTF-8, not ended by NUL, and valid during the call.
/// A callback that answers with text hands it over with ce_reply() before it returns.
typedef struct ce_callbacks {
  void *context;
  /// How many Unicode scalars the last (or first) grapheme of the text has.
  long (*grapheme)(void *context, const char *text, long length, bool last);
  /// Tab, with the text before the cursor.
  enum ce_completion (*complete)(void *context, const char *text, long length);
  /// Up or Down, with the whole line; true if a line was given with ce_reply().
  bool (*walk)(void *context, const char *text, long length, bool older);
  /// Ctrl-R: the place of the next entry that holds the text, counted from `from`; -1 if none.
  long (*find)(void *context, const char *text, long length, long from);
  /// The prompt is on the screen, and no key was taken yet; once for each read.
  void (*shown)(void *context);
} ce_callbacks;

typedef struct ce_options {
  int input;
  int output;
  /// The kind of terminal (TERM), or NULL.
  const char *terminal;
  /// No escape sequences of our own: a dumb terminal.
  bool plain;
  /// How long a paste may pause, in milliseconds, before it counts as ended.
  int paste_pause;
} ce_options;

/// Sets a UTF-8 character type for the process: the person's own, or C.UTF-8 or en_US.UTF-8.
bool ce_set_utf8_locale(void);

/// More columns, or rows, than any screen shows.
#define CE_MOST_CELLS 2000

/// The size of the terminal, at most CE_MOST_CELLS each way; false if the descriptor is none or does
/// not know.
bool ce_terminal_size(int descriptor, int *columns, int *rows);

/// Whether the terminal is no larger than that: libedit keeps every cell twice, whatever it is told.
bool ce_terminal_fits(int descriptor);

/// The columns a Unicode scalar takes; needs the UTF-8 locale.
int ce_width(uint32_t scalar);

/// Whether what is typed where nothing edits the line can be kept off the screen.
enum ce_hiding {
  CE_HIDDEN = 0,
  CE_NO_TERMINAL = 1,  ///< Nobody types there: nothing shows.
  CE_STILL_SHOWN = 2,  ///< The terminal goes on showing what is typed.
};

/// Switches a terminal's echo off until ce_show_typing(); however the process ends or stops
/// meanwhile, by a signal too, the echo comes back. For one terminal, and no editor beside it.
enum ce_hiding ce_hide_typing(int descriptor);
void ce_show_typing(void);

/// Opens the one editor; NULL if another is open, without UTF-8, on a terminal beyond
/// CE_MOST_CELLS, or if libedit declines.
ce_editor *ce_open(ce_options options, ce_callbacks callbacks);
void ce_close(ce_editor *editor);

/// Reads one line. `prompt` encloses escapes in \1 and must not end with one.
enum ce_status ce_read(ce_editor *editor, const char *prompt, const char *prefill);

/// Reads one line that nobody may see: with `dots` a dot for each grapheme stands in for it, else
/// nothing does, and after Enter nothing of it remains. No history, no search, no completion.
enum ce_status ce_read_sealed(ce_editor *editor, const char *prompt, bool dots);

/// The text of the last read, without its line end.
const char *ce_text(const ce_editor *editor, long *length);
/// Control characters taken out of pastes during the last read.
long ce_removed(const ce_editor *editor);
/// Bytes of pastes that went beyond the longest line during the last read and were not kept.
long ce_overflow(const ce_editor *editor);
/// The signal that ended the last read, or 0.
int ce_signal(const ce_editor *editor);

/// Hands the answer of a callback over; the bytes are copied.
void ce_reply(ce_editor *editor, const char *text, long length);
/// During complete: takes out that many scalars before the cursor, then inserts.
void ce_replace_before(ce_editor *editor, long scalars, const char *text);
/// During complete: whether more text follows the cursor.
bool ce_has_text_after(const ce_editor *editor);
/// During complete: moves the cursor below the last row of the line.
void ce_move_below(ce_editor *editor);
/// During complete: writes text as it is; a line feed also returns to the first column.
void ce_write(ce_editor *editor, const char *text);
/// During complete: the next key, or 0 when the read is to end.
uint32_t ce_read_key(ce_editor *editor);

/// From any thread: shows text above the line being typed, or before the next prompt.
/// False if no editor is open.
bool ce_post(const char *text);

/// The same for a line that tells how something stands: it takes the place of the one before, where
/// that still stands right above the line being typed.
bool ce_post_status(const char *text);

#endif
