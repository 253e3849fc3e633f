#ifndef C_ALLOCATION_COUNT_H
#define C_ALLOCATION_COUNT_H

/// How often this thread has allocated memory so far; -1 where allocations cannot be counted.
long anneal_allocation_count(void);

#endif
