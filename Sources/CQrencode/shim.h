#ifndef HEARD_CQRENCODE_SHIM_H
#define HEARD_CQRENCODE_SHIM_H

#include <qrencode.h>

#endif
