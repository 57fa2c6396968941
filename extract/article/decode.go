package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
)

// decode returns the text of data in UTF-8 without byte order mark, and the
// encoding it was in. Its errors say what data is instead of text.
func decode(data []byte) (text, encoding string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], "utf-16le")
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], "utf-16be")
	}
	if what := binaryKind(data); what != "" {
		return "", "", fmt.Errorf("is %s, not text", what)
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	if looksHTML(data) {
		if text, name, ok := decodeDeclared(data); ok {
			return text, name, nil
		}
	}
	return decodeWestern(data)
}

// magics are the first bytes of files that are no text.
var magics = []struct{ prefix, what string }{
	{"%PDF-", "a PDF"},
	{"\x89PNG", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"RIFF", "a media file"},
	{"PK\x03\x04", "a zip file (or office document)"},
	{"\x1f\x8b", "a gzip file"},
	{"BZh", "a bzip2 file"},
	{"\xfd7zXZ", "an xz file"},
	{"7z\xbc\xaf", "a 7z file"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"{\\rtf", "an RTF document"},
	{"\xd0\xcf\x11\xe0", "an office document"},
	{"%!PS", "PostScript"},
	{"ID3", "a media file"},
	{"OggS", "a media file"},
	{"SQLite format 3", "a database"},
}

// binaryKind returns what kind of binary file data is, or "" for text.
func binaryKind(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.what
		}
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return "binary"
	}
	control := 0
	for _, b := range data {
		if b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != '\v' && b != 0x1b {
			control++
		}
	}
	if control > 4 && control*50 > len(data) {
		return "binary"
	}
	return ""
}

func decodeUTF16(data []byte, name string) (string, string, error) {
	if len(data)%2 != 0 {
		return "", "", fmt.Errorf("is broken %s: odd number of bytes", name)
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		low, high := data[2*i], data[2*i+1]
		if name == "utf-16be" {
			low, high = high, low
		}
		units[i] = uint16(high)<<8 | uint16(low)
	}
	runes := utf16.Decode(units)
	var b strings.Builder
	for i, r := range runes {
		if r == utf8.RuneError || r == 0 {
			return "", "", fmt.Errorf("is broken %s at character %d", name, i)
		}
		b.WriteRune(r)
	}
	return b.String(), name, nil
}

// decodeDeclared decodes a page by the encoding that its meta tag declares,
// unless that is UTF-8, which it is not, or Windows-1252, which is tried last.
func decodeDeclared(data []byte) (text, name string, ok bool) {
	enc, name, _ := charset.DetermineEncoding(data, "")
	if name == "utf-8" || name == "windows-1252" {
		return "", "", false
	}
	decoded, err := enc.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(decoded, utf8.RuneError) || bytes.IndexByte(decoded, 0) >= 0 {
		return "", "", false
	}
	return string(decoded), name, true
}

var errEncoding = errors.New("has a broken or unknown encoding: neither UTF-8, UTF-16 nor Windows-1252")

// decodeWestern decodes Windows-1252, which holds Latin-1. Any bytes would do
// as such, so it must be plausible: letters of other scripts come out as long
// runs of accents, and damaged UTF-8 still holds whole sequences.
func decodeWestern(data []byte) (string, string, error) {
	whole, broken, at := sequences(data)
	if whole > broken {
		return "", "", fmt.Errorf("is broken UTF-8 at byte %d", at)
	}
	text, err := charmap.Windows1252.NewDecoder().String(string(data))
	if err != nil {
		return "", "", fmt.Errorf("%w: %w", errEncoding, err)
	}
	letters, high := 0, 0
	for _, r := range text {
		switch {
		case r == utf8.RuneError, r >= 0x80 && r < 0xa0:
			return "", "", errEncoding
		case r >= 0xa0:
			high++
		case r > ' ':
			letters++
		}
	}
	if high*4 > letters {
		return "", "", errEncoding
	}
	return text, "windows-1252", nil
}

// sequences counts the whole and the broken sequences of bytes above ASCII, as
// UTF-8, and says where the first broken one is.
func sequences(data []byte) (whole, broken, at int) {
	at = -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if at < 0 {
				at = i
			}
			broken++
		case size > 1:
			whole++
		}
		i += size
	}
	return whole, broken, at
}
