#include "CQRCode.h"

#if !__has_include(<qrcodegen/qrcodegen.h>)
#error "Waymark needs the headers of libqrcodegen. On Debian and Ubuntu: apt-get install libqrcodegen-dev"
#else
#include <qrcodegen/qrcodegen.h>

enum { HIGHEST = 10 };

int cqr_encode(const char *text, unsigned char *dark) {
  uint8_t scratch[qrcodegen_BUFFER_LEN_FOR_VERSION(HIGHEST)];
  uint8_t code[qrcodegen_BUFFER_LEN_FOR_VERSION(HIGHEST)];
  bool fits = qrcodegen_encodeText(text, scratch, code, qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN,
                                   HIGHEST, qrcodegen_Mask_AUTO, true);
  if (!fits) return 0;
  int size = qrcodegen_getSize(code);
  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++) dark[y * size + x] = qrcodegen_getModule(code, x, y) ? 1 : 0;
  return size;
}
#endif
