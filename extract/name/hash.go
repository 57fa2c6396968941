package name

import (
	"unicode"
	"unicode/utf8"
)

// The hashes below are part of the model format: features are known by them
// alone.

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// mix stirs a value so that near inputs give far outputs (the finaliser of
// splitmix64, Steele and others 2014).
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

func addRune(h uint64, r rune) uint64 { return (h ^ uint64(r)) * fnvPrime }

// hashForm hashes a word with its digits made alike.
func hashForm(s string) uint64 {
	h := uint64(fnvOffset)
	for _, r := range s {
		h = addRune(h, flattenDigit(r))
	}
	return mix(h)
}

// hashLower hashes a word without case, with its digits made alike.
func hashLower(s string) uint64 {
	h := uint64(fnvOffset)
	for _, r := range s {
		h = addRune(h, lower(flattenDigit(r)))
	}
	return mix(h)
}

func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

func flattenDigit(r rune) rune {
	if '0' <= r && r <= '9' {
		return '0'
	}
	return r
}

// class is what kind of character a rune is, for shapes.
func class(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return '0'
	case r < utf8.RuneSelf:
		return r
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	case unicode.IsDigit(r):
		return '0'
	}
	return '?'
}

// hashShapes hashes a word's shape ("al-Sadr" is "xx-Xxxx") with runs cut at
// four characters and at one.
func hashShapes(s string) (long, short uint64) {
	long, short = fnvOffset, fnvOffset
	run, last := 0, rune(-1)
	for _, r := range s {
		c := class(r)
		if c == last {
			run++
		} else {
			run, last = 1, c
			short = addRune(short, c)
		}
		if run <= 4 {
			long = addRune(long, c)
		}
	}
	return mix(long), mix(short)
}
