// Package model holds what the trained stages have in common: the file format
// of models, the linear classifier that they are made of, and the models that
// are built into the program.
//
// In goes a model file as bytes; out come its header and its sections, which
// are flat arrays of numbers or bytes. A stage (tag, parse, name) makes its own
// model of them. Terms: a class is one of the answers of a classifier, numbered
// from 0; a feature is a 64-bit hash of something seen at a place in a sentence.
package model

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// FormatVersion is the version of the file format.
//
// History:
//
//	1: magic, version, header as JSON, table of sections, sections
const FormatVersion = 1

const magic = "DOSSIER\n"

// ErrFormat says that a file is no model file, or one of another version.
var ErrFormat = errors.New("not a model file of this format")

// Header says what a model is and where it comes from.
type Header struct {
	Kind     string             `json:"kind"`     // the stage it is for: tag, parse, name
	Language string             `json:"language"` // ISO 639-1
	Features int                `json:"features"` // version of the stage's feature function
	Corpus   string             `json:"corpus"`   // SHA-256 of the training files, in order
	Seed     uint64             `json:"seed"`
	Scores   map[string]float64 `json:"scores,omitempty"` // on the development files
	Licence  string             `json:"licence"`
	Note     string             `json:"note,omitempty"` // how it was trained, in a line
}

// File is a model file in memory. The zero value is an empty one to add to.
type File struct {
	Header Header
	names  []string
	data   [][]byte
}

// Add appends a section. Names must differ.
func (f *File) Add(name string, data []byte) {
	f.names = append(f.names, name)
	f.data = append(f.data, data)
}

// AddUint16 appends a section of 16-bit numbers.
func (f *File) AddUint16(name string, values []uint16) {
	data := make([]byte, 0, 2*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint16(data, v)
	}
	f.Add(name, data)
}

// AddUint32 appends a section of 32-bit numbers.
func (f *File) AddUint32(name string, values []uint32) {
	data := make([]byte, 0, 4*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint32(data, v)
	}
	f.Add(name, data)
}

// AddFloat32 appends a section of 32-bit floating-point numbers.
func (f *File) AddFloat32(name string, values []float32) {
	data := make([]byte, 0, 4*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(v))
	}
	f.Add(name, data)
}

// AddStrings appends a section of strings, none of which holds a zero byte.
func (f *File) AddStrings(name string, values []string) {
	var data []byte
	for _, v := range values {
		data = append(append(data, v...), 0)
	}
	f.Add(name, data)
}

// Has reports whether there is a section of that name.
func (f *File) Has(name string) bool {
	_, err := f.Bytes(name)
	return err == nil
}

// Bytes returns a section. The caller must not change it: it is a part of what
// Decode was given.
func (f *File) Bytes(name string) ([]byte, error) {
	for i, n := range f.names {
		if n == name {
			return f.data[i], nil
		}
	}
	return nil, fmt.Errorf("find section %q: %w", name, ErrFormat)
}

// Uint16 returns a section of 16-bit numbers.
func (f *File) Uint16(name string) ([]uint16, error) {
	data, err := f.sized(name, 2)
	if err != nil {
		return nil, err
	}
	values := make([]uint16, len(data)/2)
	for i := range values {
		values[i] = binary.LittleEndian.Uint16(data[2*i:])
	}
	return values, nil
}

// Uint32 returns a section of 32-bit numbers.
func (f *File) Uint32(name string) ([]uint32, error) {
	data, err := f.sized(name, 4)
	if err != nil {
		return nil, err
	}
	values := make([]uint32, len(data)/4)
	for i := range values {
		values[i] = binary.LittleEndian.Uint32(data[4*i:])
	}
	return values, nil
}

// Float32 returns a section of 32-bit floating-point numbers.
func (f *File) Float32(name string) ([]float32, error) {
	data, err := f.sized(name, 4)
	if err != nil {
		return nil, err
	}
	values := make([]float32, len(data)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	return values, nil
}

// Strings returns a section of strings.
func (f *File) Strings(name string) ([]string, error) {
	data, err := f.Bytes(name)
	if err != nil {
		return nil, err
	}
	if len(data) == 0 {
		return nil, nil
	}
	if data[len(data)-1] != 0 {
		return nil, fmt.Errorf("read section %q: %w", name, ErrFormat)
	}
	return strings.Split(string(data[:len(data)-1]), "\x00"), nil
}

func (f *File) sized(name string, size int) ([]byte, error) {
	data, err := f.Bytes(name)
	if err != nil {
		return nil, err
	}
	if len(data)%size != 0 {
		return nil, fmt.Errorf("read section %q of %d bytes: %w", name, len(data), ErrFormat)
	}
	return data, nil
}

// Encode returns the bytes of the file. Equal files have equal bytes.
func (f *File) Encode() ([]byte, error) {
	header, err := json.Marshal(f.Header)
	if err != nil {
		return nil, fmt.Errorf("encode model header: %w", err)
	}
	var out bytes.Buffer
	out.WriteString(magic)
	number := func(n int) { out.Write(binary.LittleEndian.AppendUint32(nil, uint32(n))) }
	number(FormatVersion)
	number(len(header))
	out.Write(header)
	number(len(f.names))
	for i, name := range f.names {
		number(len(name))
		out.WriteString(name)
		number(len(f.data[i]))
	}
	for _, data := range f.data {
		out.Write(data)
	}
	return out.Bytes(), nil
}

// Decode reads a model file. Sections are parts of data, which must not change
// afterwards. A wrong or damaged file gives an error that wraps ErrFormat.
func Decode(data []byte) (*File, error) {
	if !bytes.HasPrefix(data, []byte(magic)) {
		return nil, fmt.Errorf("decode model: no magic: %w", ErrFormat)
	}
	r := &reader{rest: data[len(magic):]}
	if v := r.number(); v != FormatVersion && !r.failed {
		return nil, fmt.Errorf("decode model: version %d, want %d: %w", v, FormatVersion, ErrFormat)
	}
	f := &File{}
	header := r.take(r.number())
	count := r.number()
	var sizes []int
	for i := 0; i < count && !r.failed; i++ {
		f.names = append(f.names, string(r.take(r.number())))
		sizes = append(sizes, r.number())
	}
	for _, size := range sizes {
		f.data = append(f.data, r.take(size))
	}
	if r.failed || len(r.rest) > 0 {
		return nil, fmt.Errorf("decode model: wrong length: %w", ErrFormat)
	}
	if err := json.Unmarshal(header, &f.Header); err != nil {
		return nil, fmt.Errorf("decode model header: %w: %w", err, ErrFormat)
	}
	return f, nil
}

// DecodeKind reads a model file and checks that it is of a kind and that it
// was trained with one of these versions of the stage's features.
func DecodeKind(data []byte, kind string, features ...int) (*File, error) {
	f, err := Decode(data)
	if err != nil {
		return nil, err
	}
	if f.Header.Kind != kind || !slices.Contains(features, f.Header.Features) {
		return nil, fmt.Errorf("load model: have %s with features %d, want %s with features %v: %w",
			f.Header.Kind, f.Header.Features, kind, features, ErrFormat)
	}
	return f, nil
}

// reader takes a file apart; after the first failure it yields zeros.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) take(n int) []byte {
	if r.failed || n < 0 || n > len(r.rest) {
		r.failed = true
		return nil
	}
	part := r.rest[:n:n]
	r.rest = r.rest[n:]
	return part
}

func (r *reader) number() int {
	b := r.take(4)
	if b == nil {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b))
}
