package model

import "math/bits"

// Hash returns a hash of a string; it is the same in every run and build, for
// it is what model files are made of. (FNV-1a, mixed.)
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mix(h ^ uint64(len(s)))
}

// Feature returns the feature of a template and the value seen there.
func Feature(template int, a uint64) uint64 {
	return mix(a + uint64(template+1)*0x9e3779b97f4a7c15)
}

// Feature2 returns the feature of a template and the two values seen there.
func Feature2(template int, a, b uint64) uint64 {
	return mix(Feature(template, a) ^ bits.RotateLeft64(b, 23) + b)
}

// Feature3 returns the feature of a template and the three values seen there.
func Feature3(template int, a, b, c uint64) uint64 {
	return mix(Feature2(template, a, b) ^ bits.RotateLeft64(c, 41) + c)
}

// Feature4 returns the feature of a template and the four values seen there.
func Feature4(template int, a, b, c, d uint64) uint64 {
	return mix(Feature3(template, a, b, c) ^ bits.RotateLeft64(d, 13) + d)
}

// mix spreads every bit over all (the finaliser of MurmurHash3).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
