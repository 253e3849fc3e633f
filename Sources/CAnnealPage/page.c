#include "CAnnealPage.h"

/* #embed is C23, which the package manager has no setting for; the compiler knows it in every mode. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* The built page, put in by the compiler: a literal in Swift takes minutes to compile. */
static const unsigned char page[] = {
#embed "../../Web/anneal.html"
};

const unsigned char *anneal_page(void) { return page; }
unsigned long anneal_page_length(void) { return sizeof page; }
