#ifndef CANNEALPAGE_H
#define CANNEALPAGE_H

/// The workbench as one HTML file in UTF-8.
const unsigned char *anneal_page(void);
/// Its length in bytes.
unsigned long anneal_page_length(void);

#endif
