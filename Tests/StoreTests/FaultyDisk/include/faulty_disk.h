// A disk under SQLite that refuses the n-th thing that is written below one folder.
#ifndef HEARD_FAULTY_DISK_H
#define HEARD_FAULTY_DISK_H

#include <stdbool.h>

// Which answer of SQLite's disk is given.
enum faulty_disk_kind { FAULTY_DISK_FULL, FAULTY_DISK_BROKEN };

// Puts itself between SQLite and the disk, for all files that are opened from now on. False if SQLite
// would not have it.
bool faulty_disk_install(void);

// Counts what is written, made shorter, flushed and removed below a folder, and refuses the n-th
// (0: none), or everything from the n-th on.
void faulty_disk_watch(const char *folder, long nth, enum faulty_disk_kind kind, bool stays);

// How many things were asked for since.
long faulty_disk_asked(void);

// Refuses nothing any more.
void faulty_disk_leave(void);

#endif
