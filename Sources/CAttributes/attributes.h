// What a file system keeps beside a file; the C library's own module leaves it out on Linux.
#include <sys/xattr.h>
