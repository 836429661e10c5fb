// Where the line being typed stands on the screen, by the arithmetic libedit draws it with.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <string.h>
#include <wctype.h>

struct place {
  int row, column, columns;
};

static void step(struct place *at, wchar_t character) {
  int width;
  if (character == L'\n') {
    at->row++;
    at->column = 0;
    return;
  }
  if (character == L'\t') width = 8 - at->column % 8;
  else if (iswcntrl((wint_t)character)) width = 2;
  else if (!iswprint((wint_t)character)) width = character > 0xFFFF ? 8 : 7;
  else width = wcwidth(character);
  if (width < 0) width = 0;
  if (at->column + width > at->columns) {
    at->row++;
    at->column = 0;
  }
  at->column += width;
  if (at->column >= at->columns) {
    at->row++;
    at->column = 0;
  }
}

static void step_prompt(struct place *at, const char *prompt) {
  mbstate_t state = {0};
  bool escape = false;
  wchar_t character;
  size_t used;
  while (*prompt != '\0' && (used = mbrtowc(&character, prompt, 8, &state)) < (size_t)-2) {
    prompt += used;
    if (character == L'\1') escape = !escape;
    else if (!escape) step(at, character);
  }
}

static struct place after_prompt(ce_editor *editor) {
  int columns = 80, rows = 24;
  ce_terminal_size(editor->input, &columns, &rows);
  struct place at = {0, 0, columns};
  const char *prompt = editor->search_prompt != NULL ? editor->search_prompt : editor->prompt;
  if (prompt != NULL) step_prompt(&at, prompt);
  return at;
}

int ce_room_after_prompt(ce_editor *editor) {
  struct place at = after_prompt(editor);
  return at.columns - at.column - 1;
}

/// The rows from the prompt's first to the cursor and to the end of the line.
static void measure(ce_editor *editor, int *cursor_row, int *last_row) {
  int columns = 80, rows = 24;
  ce_terminal_size(editor->input, &columns, &rows);
  struct place at = after_prompt(editor);
  *cursor_row = *last_row = at.row;
  // Its dots never leave the prompt's last row.
  if (editor->secret != NULL) return;
  const LineInfoW *line = el_wline(editor->el);
  for (const wchar_t *p = line->buffer; p < line->lastchar; p++) {
    if (p == line->cursor) *cursor_row = at.row;
    step(&at, *p);
  }
  if (line->cursor == line->lastchar) *cursor_row = at.row;
  *last_row = at.row;
  // What has scrolled off the top cannot be reached.
  if (rows > 0 && *cursor_row >= rows) *cursor_row = rows - 1;
}

void ce_return_to_start(ce_editor *editor) {
  int row, last;
  measure(editor, &row, &last);
  fputs("\r", editor->out);
  if (row > 0 && !editor->options.plain) fprintf(editor->out, "\033[%dA", row);
}

void ce_erase(ce_editor *editor) {
  if (editor->options.plain) {
    ce_move_below(editor);
    return;
  }
  ce_return_to_start(editor);
  fputs("\033[J", editor->out);
  fflush(editor->out);
}

void ce_redraw(ce_editor *editor) {
  if (editor->secret != NULL) {
    ce_draw_sealed(editor);
    return;
  }
  el_set(editor->el, EL_REFRESH);
  fflush(editor->out);
}

void ce_move_below(ce_editor *editor) {
  int row, last;
  measure(editor, &row, &last);
  // Down never scrolls, so a line taller than the screen stops at the last row, as it should.
  if (last > row && !editor->options.plain) fprintf(editor->out, "\033[%dB", last - row);
  fputs("\r\n", editor->out);
  fflush(editor->out);
}

void ce_write(ce_editor *editor, const char *text) {
  for (; *text != '\0'; text++) {
    if (*text == '\n') putc('\r', editor->out);
    putc(*text, editor->out);
  }
  fflush(editor->out);
}

void ce_write_posted(ce_editor *editor, const char *text, bool status) {
  int columns = 80, rows = 24;
  ce_terminal_size(editor->input, &columns, &rows);
  // Only a line that took one row can be taken back from there.
  if (status && editor->status_above && !editor->options.plain) fputs("\033[A\033[2K", editor->out);
  editor->status_above = status && strlen(text) < (size_t)columns;
  ce_write(editor, text);
  ce_write(editor, "\n");
}

void ce_paste_marks(ce_editor *editor, bool on) {
  if (editor->options.plain) return;
  fputs(on ? "\033[?2004h" : "\033[?2004l", editor->out);
  fflush(editor->out);
}
#endif
