// SPDX-License-Identifier: Apache-2.0
#ifndef KGREPORT_CEXPAT_SHIM_H
#define KGREPORT_CEXPAT_SHIM_H
#include <expat.h>
#endif
