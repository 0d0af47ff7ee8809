// SPDX-License-Identifier: Apache-2.0
#ifndef KGREPORT_CXLSXWRITER_SHIM_H
#define KGREPORT_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
