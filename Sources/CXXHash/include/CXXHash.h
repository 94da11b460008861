#pragma once

#include <stddef.h>
#include <stdint.h>

/// XXH3 of so many bytes, 64 bits of it: notices damage and accidents, not malice. O(length).
uint64_t muster_xxh3(const void *_Nullable bytes, size_t length);
