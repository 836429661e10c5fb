// Shared by the C files of this target only.

#ifndef CE_EDITOR_H
#define CE_EDITOR_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#if __has_include(<histedit.h>)
#define CE_HAS_LIBEDIT 1

#include <histedit.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

#include "CEditline.h"

/// The most bytes one line may have; Swift refuses more.
#define CE_LONGEST 65536

struct ce_editor {
  EditLine *el;
  FILE *in, *out, *errors;
  int input;
  ce_options options;
  ce_callbacks callbacks;
  const char *prompt;
  bool status_above;          // a line that tells how something stands is right above the prompt
  const char *search_prompt;  // stands in for the prompt while Ctrl-R runs
  const char *prefill;        // still to be inserted by the first read of a character
  bool untouched;             // the line stands as it was inserted: the first letter replaces it
  bool sequence_untouched;    // the same when the sequence began that is being read
  bool shown;  // the prompt is on the screen, and Swift was told
  bool awake;  // holds the signals and the pipe
  bool interrupted, ended;
  bool listing;  // below the line stands a list: nothing may be drawn over it
  bool pasting;  // every key is text
  bool returned;  // the key before was a carriage return
  struct ce_secret *secret;  // a sealed line being typed; libedit knows nothing of it
  unsigned char interrupt_key, stop_key;
  int signal;
  long removed, overflow;
  char *text, *reply;
  long text_length, reply_length;
};

// editor.c
ce_editor *ce_self(EditLine *el);
/// UTF-8 of wide characters, allocated; NUL-ended, and `length` counts bytes that may hold NUL.
char *ce_utf8(const wchar_t *text, size_t count, long *length);
void ce_keep_text(ce_editor *editor);
void ce_set_line(ce_editor *editor, const char *text);

// input.c
enum { CE_PAUSED = -2 };
/// One character: 1; 0 at the end; -1 when the read is to end; CE_PAUSED after `pause` ms.
int ce_next(ce_editor *editor, wchar_t *out, int pause);
int ce_get_character(EditLine *el, wchar_t *out);
/// Tells Swift that the prompt is on the screen, once for each read.
void ce_tell_shown(ce_editor *editor);
/// Shows what other threads posted, above the line.
void ce_show_posted(ce_editor *editor);
/// Writes one of them where the cursor is.
void ce_write_posted(ce_editor *editor, const char *text, bool status);

// rows.c
/// The columns left behind the prompt on its last row.
int ce_room_after_prompt(ce_editor *editor);
void ce_erase(ce_editor *editor);
void ce_redraw(ce_editor *editor);
void ce_return_to_start(ce_editor *editor);
void ce_paste_marks(ce_editor *editor, bool on);

// keys.c, paste.c, search.c
void ce_bind_keys(EditLine *el);
unsigned char ce_paste(EditLine *el, int key);
unsigned char ce_search(EditLine *el, int key);
/// Reads the rest of a paste, cleaned; NULL for nothing. `got` is what ended it, as of ce_next().
wchar_t *ce_pasted(ce_editor *editor, size_t *count, int *got);

// sealed.c
/// Takes keys until Enter; false when the read ended otherwise. The text is in ce_text().
bool ce_type_sealed(ce_editor *editor, bool dots);
void ce_draw_sealed(ce_editor *editor);
/// Keeps what was typed so far as the text of the read.
void ce_keep_sealed(ce_editor *editor);
void ce_keep(ce_editor *editor, const wchar_t *text, size_t count);

// wake.c
bool ce_wake_open(ce_editor *editor);
void ce_wake_close(void);
int ce_wake_descriptor(void);
/// The next thing that woke us: a signal number, CE_POSTED, or 0 when there is nothing.
int ce_wake_next(void);
enum { CE_POSTED = 255 };
/// The oldest posted text, to be freed by the caller; NULL when there is none. `status` tells whether
/// it takes the place of another one.
char *ce_take_posted(bool *status);
/// Names the terminal we hold, to be put back if the process dies or stops; -1 when we hold none.
void ce_guard_terminal(int descriptor);
/// Stops the process as Ctrl-Z asks, and returns when it continues.
void ce_stop(void);

#endif
#endif
