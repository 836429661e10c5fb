// Ctrl-R, of our own: libedit's search takes an arrow key for text and cannot tell our lists.

#include "editor.h"

#ifdef CE_HAS_LIBEDIT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

enum { LONGEST_SEARCH = 200 };

struct search {
  wchar_t pattern[LONGEST_SEARCH];
  size_t count;
  long found;  // place of the entry shown; -1 before the first
  char prompt[LONGEST_SEARCH * 4 + 32];
};

/// Draws anew; the caller has erased what stood there before it changed anything.
static void show(ce_editor *editor, struct search *search, bool missing) {
  long length;
  char *pattern = ce_utf8(search->pattern, search->count, &length);
  snprintf(search->prompt, sizeof search->prompt, "%s \"%s\": ",
           missing ? "not found" : "search", pattern != NULL ? pattern : "");
  free(pattern);
  editor->search_prompt = search->prompt;
  ce_redraw(editor);
}

/// Puts the next entry that fits into the line, counted from `from`; false if none is left.
static bool look(ce_editor *editor, struct search *search, long from) {
  long length;
  char *pattern = ce_utf8(search->pattern, search->count, &length);
  if (pattern == NULL) return false;
  long found = editor->callbacks.find(editor->callbacks.context, pattern, length, from);
  free(pattern);
  if (found < 0 || editor->reply == NULL) return false;
  search->found = found;
  ce_set_line(editor, editor->reply);
  return true;
}

/// Changes the pattern or moves on; false if the key is none of the search's.
static bool take(ce_editor *editor, struct search *search, wchar_t key, bool *missing) {
  if (key == 0x12) *missing = search->count > 0 && !look(editor, search, search->found + 1);
  else if (key == 0x7F || key == 0x08) {
    if (search->count > 0) search->count--;
    search->found = -1;
    *missing = search->count > 0 && !look(editor, search, 0);
  } else if (iswprint((wint_t)key) && search->count < LONGEST_SEARCH) {
    search->pattern[search->count++] = key;
    *missing = !look(editor, search, search->found < 0 ? 0 : search->found);
  } else return false;
  return true;
}

unsigned char ce_search(EditLine *el, int key) {
  (void)key;
  ce_editor *editor = ce_self(el);
  struct search search = {.count = 0, .found = -1};
  ce_keep_text(editor);
  bool missing = false, ours = true;
  wchar_t pressed = 0;
  int got = 1;
  while (got == 1 && ours) {
    ce_erase(editor);
    if (pressed != 0) ours = take(editor, &search, pressed, &missing);
    if (!ours) break;
    show(editor, &search, missing);
    got = ce_next(editor, &pressed, -1);
    if (got != 1) ce_erase(editor);
  }
  editor->search_prompt = NULL;
  bool given_up = got == 1 && pressed == 0x07;
  if (given_up) ce_set_line(editor, editor->text != NULL ? editor->text : "");
  ce_redraw(editor);
  if (got != 1) return CC_EOF;
  if (!given_up) {
    // Any other key means what it always means, in the line found.
    wchar_t keys[] = {pressed, L'\0'};
    el_wpush(el, keys);
  }
  return CC_NORM;
}
#endif
