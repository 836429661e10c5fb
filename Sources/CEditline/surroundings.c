#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

#include "CEditline.h"

static bool speaks_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool ce_set_utf8_locale(void) {
  // libedit drops every letter beyond ASCII in any other character type.
  static const char *const names[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && speaks_utf8()) return true;
  return false;
}

bool ce_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
  *columns = size.ws_col < CE_MOST_CELLS ? size.ws_col : CE_MOST_CELLS;
  *rows = size.ws_row < CE_MOST_CELLS ? size.ws_row : CE_MOST_CELLS;
  return true;
}

bool ce_terminal_fits(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) != 0 ||
         (size.ws_col <= CE_MOST_CELLS && size.ws_row <= CE_MOST_CELLS);
}

int ce_width(uint32_t scalar) {
  int width = wcwidth((wchar_t)scalar);
  return width > 0 ? width : 0;
}
