#pragma once

#include <cstdint>
#include <string_view>

namespace vitrine {

constexpr uint64_t fnvStart = 14695981039346656037ull;

/// FNV-1a, 64 bit (RFC 9923): the same on every machine and in every run, for names that must be. Not for anything that an attacker
/// may choose.
constexpr uint64_t fnvHash(std::string_view text, uint64_t hash = fnvStart)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

/// A hash of what was hashed so far and one number more, for tables of this process: multiplicative hashing by the golden ratio (Knuth,
/// The Art of Computer Programming 3, 6.4).
constexpr uint64_t mixHash(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 0x9E3779B97F4A7C15ull + (hash >> 29);
}

} // namespace vitrine
