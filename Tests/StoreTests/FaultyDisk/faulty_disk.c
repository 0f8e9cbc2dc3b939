#include "faulty_disk.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// What is watched: one folder at a time.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[1024];
static long asked, refused_from;
static enum faulty_disk_kind kind;
static bool stays;

// An open file: SQLite's own stands right behind it in memory.
typedef struct {
  sqlite3_file base;
  char name[1024];
} File;

static sqlite3_vfs *disk;
static sqlite3_vfs faulty;

static sqlite3_file *real(sqlite3_file *file) { return (sqlite3_file *)((File *)file + 1); }

static bool is_below_watched(const char *name) {
  size_t length = strlen(watched);
  return length > 0 && name != NULL && strncmp(name, watched, length) == 0;
}

// Whether the next thing is refused, and with what.
static int refusal(const char *name, int broken) {
  pthread_mutex_lock(&lock);
  int result = SQLITE_OK;
  if (is_below_watched(name)) {
    asked += 1;
    bool is_refused = refused_from > 0 && (stays ? asked >= refused_from : asked == refused_from);
    if (is_refused) result = kind == FAULTY_DISK_FULL ? SQLITE_FULL : broken;
  }
  pthread_mutex_unlock(&lock);
  return result;
}

static int close_file(sqlite3_file *file) { return real(file)->pMethods->xClose(real(file)); }

static int read_file(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset) {
  return real(file)->pMethods->xRead(real(file), bytes, count, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int result = refusal(((File *)file)->name, SQLITE_IOERR_WRITE);
  if (result == SQLITE_OK) return real(file)->pMethods->xWrite(real(file), bytes, count, offset);
  // A disk may have taken a part before it refuses the rest.
  real(file)->pMethods->xWrite(real(file), bytes, count / 2, offset);
  return result;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  int result = refusal(((File *)file)->name, SQLITE_IOERR_TRUNCATE);
  return result != SQLITE_OK ? result : real(file)->pMethods->xTruncate(real(file), size);
}

static int sync_file(sqlite3_file *file, int flags) {
  int result = refusal(((File *)file)->name, SQLITE_IOERR_FSYNC);
  return result != SQLITE_OK ? result : real(file)->pMethods->xSync(real(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}

static int lock_file(sqlite3_file *file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}

static int unlock_file(sqlite3_file *file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}

static int is_reserved(sqlite3_file *file, int *answer) {
  return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}

static int control(sqlite3_file *file, int operation, void *argument) {
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }

static int characteristics(sqlite3_file *file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

static int map_shared(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

static int lock_shared(sqlite3_file *file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

static void shared_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

static int unmap_shared(sqlite3_file *file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = file_size,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = is_reserved,
  .xFileControl = control,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
  .xShmMap = map_shared,
  .xShmLock = lock_shared,
  .xShmBarrier = shared_barrier,
  .xShmUnmap = unmap_shared,
};

static int open_file(
    sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *given) {
  (void)vfs;
  file->pMethods = NULL;
  int result = disk->xOpen(disk, name, real(file), flags, given);
  if (real(file)->pMethods == NULL) return result;
  File *ours = (File *)file;
  strncpy(ours->name, name == NULL ? "" : name, sizeof ours->name - 1);
  file->pMethods = &methods;
  return result;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int flush) {
  (void)vfs;
  int result = refusal(name, SQLITE_IOERR_DELETE);
  return result != SQLITE_OK ? result : disk->xDelete(disk, name, flush);
}

static void install(void) {
  disk = sqlite3_vfs_find(NULL);
  if (disk == NULL) return;
  faulty = *disk;
  faulty.zName = "faulty";
  faulty.szOsFile = (int)sizeof(File) + disk->szOsFile;
  faulty.xOpen = open_file;
  faulty.xDelete = delete_file;
  if (sqlite3_vfs_register(&faulty, 1) != SQLITE_OK) disk = NULL;
}

bool faulty_disk_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
  return disk != NULL;
}

void faulty_disk_watch(
    const char *folder, long nth, enum faulty_disk_kind new_kind, bool new_stays) {
  pthread_mutex_lock(&lock);
  strncpy(watched, folder, sizeof watched - 1);
  asked = 0;
  refused_from = nth;
  kind = new_kind;
  stays = new_stays;
  pthread_mutex_unlock(&lock);
}

long faulty_disk_asked(void) {
  pthread_mutex_lock(&lock);
  long count = asked;
  pthread_mutex_unlock(&lock);
  return count;
}

void faulty_disk_leave(void) {
  pthread_mutex_lock(&lock);
  watched[0] = 0;
  pthread_mutex_unlock(&lock);
}
