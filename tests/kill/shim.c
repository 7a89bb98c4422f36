/* Preloaded into a program under test: lets its machine sleep, and kills it inside a file operation.
 *
 * Clocks. SHIM_CLOCKS names a file of two 64-bit counts of nanoseconds. The first is added to CLOCK_BOOTTIME and
 * CLOCK_REALTIME alone: time that the machine slept. The second is added to CLOCK_MONOTONIC as well: time that it
 * was awake.
 *
 * Files. shim_arm(n, how) kills the process at its n-th operation on a regular file or a name from then on:
 * how 0 before it, 1 after it, 2 after half of what it writes. shim_fail(error) lets all of them fail instead
 * with that error, 0 lets them work again. shim_count() is how many there were.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *clocks;
static long count, deadly = -1;
static int manner, failing;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void open_clocks(void)
{
    const char *path = getenv("SHIM_CLOCKS");
    if (!path) return;
    int file = open(path, O_RDONLY);
    if (file < 0) return;
    void *seen = mmap(0, 16, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (seen != MAP_FAILED) clocks = seen;
}

int clock_gettime(clockid_t clock, struct timespec *at)
{
    REAL(clock_gettime);
    int failed = real(clock, at);
    if (failed || !clocks) return failed;
    int64_t more = 0;
    if (clock == CLOCK_BOOTTIME || clock == CLOCK_REALTIME) more = clocks[0] + clocks[1];
    if (clock == CLOCK_MONOTONIC) more = clocks[1];
    int64_t all = (int64_t)at->tv_sec * 1000000000 + at->tv_nsec + more;
    at->tv_sec = all / 1000000000;
    at->tv_nsec = all % 1000000000;
    return 0;
}

void shim_arm(long n, int how) { count = 0; deadly = n; manner = how; }
void shim_fail(int error) { failing = error; }
long shim_count(void) { return count; }

static void die(void) { kill(getpid(), SIGKILL); for (;;) pause(); }

static int regular(int file)
{
    struct stat found;
    return fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

/* 1 where the operation is the deadly one; it dies here where it shall die before it. */
static int reached(void)
{
    int deadly_one = ++count == deadly;
    if (deadly_one && manner == 0) die();
    return deadly_one;
}

#define REFUSED if (failing) { errno = failing; return -1; }

#define WRITER(name, arguments, whole, half) \
    ssize_t name arguments \
    { \
        REAL(name); \
        if (!regular(file)) return real whole; \
        REFUSED \
        int last = reached(); \
        if (last && manner == 2) { real half; die(); } \
        ssize_t done = real whole; \
        if (last) die(); \
        return done; \
    }

WRITER(write, (int file, const void *from, size_t size), (file, from, size), (file, from, size / 2))
WRITER(pwrite, (int file, const void *from, size_t size, off_t at), (file, from, size, at), (file, from, size / 2, at))
WRITER(pwrite64, (int file, const void *from, size_t size, off64_t at), (file, from, size, at), (file, from, size / 2, at))

#define OPERATION(name, arguments, given, counts) \
    int name arguments \
    { \
        REAL(name); \
        if (!(counts)) return real given; \
        REFUSED \
        int last = reached(); \
        int done = real given; \
        if (last) die(); \
        return done; \
    }

OPERATION(fsync, (int file), (file), 1)
OPERATION(fdatasync, (int file), (file), regular(file))
OPERATION(ftruncate, (int file, off_t size), (file, size), regular(file))
OPERATION(ftruncate64, (int file, off64_t size), (file, size), regular(file))
OPERATION(unlink, (const char *path), (path), 1)
OPERATION(rename, (const char *from, const char *to), (from, to), 1)
