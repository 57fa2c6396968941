package neural

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"

	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/syntax"
)

// Load reads a model file. Parts of data stay in use: it must not change.
func Load(data []byte) (*Model, error) {
	f, err := model.DecodeKind(data, Kind, 1, FeatureVersion)
	if err != nil {
		return nil, fmt.Errorf("load neural model: %w", err)
	}
	m, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("load neural model: %w", err)
	}
	m.net.pack(false)
	for _, x := range m.net.matrices() {
		x.w = nil // packed
	}
	return m, nil
}

// chainSections is what the names of the linear chain's sections begin with.
const chainSections = "chain."

func read(f *model.File) (*Model, error) {
	text, err := f.Bytes("sizes")
	if err != nil {
		return nil, err
	}
	var s Sizes
	if err := json.Unmarshal(text, &s); err != nil {
		return nil, fmt.Errorf("read sizes: %w: %w", err, model.ErrFormat)
	}
	in, err := loadInputs(f)
	if err != nil {
		return nil, err
	}
	var chain *name.Model
	if s.Conventions > 0 {
		if chain, err = name.Read(f, chainSections); err != nil {
			return nil, err
		}
		in.names = chain.Lexicon()
	}
	names, err := f.Strings("rels")
	if err != nil {
		return nil, err
	}
	rels := make([]syntax.Rel, len(names))
	for i, n := range names {
		rels[i] = syntax.Rel(n)
	}
	m, err := newModel(f.Header, s, in, chain, rels)
	if err != nil {
		return nil, err
	}
	for i, t := range m.net.tensors {
		if err := t.read(f, t.section(i)); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// Encode returns the model as a file, with its weights rounded to signed bytes.
// It must be a model that Learn made: a loaded one has lost what it was made of.
func (m *Model) Encode() ([]byte, error) {
	f := &model.File{Header: m.Header}
	m.in.addTo(f)
	if m.chain != nil {
		m.chain.AddTo(f, chainSections)
	}
	text, err := json.Marshal(m.net.Sizes)
	if err != nil {
		return nil, fmt.Errorf("encode sizes: %w", err)
	}
	f.Add("sizes", text)
	names := make([]string, len(m.rels))
	for i, r := range m.rels {
		names[i] = string(r)
	}
	f.AddStrings("rels", names)
	for i, t := range m.net.tensors {
		t.addTo(f, t.section(i))
	}
	return f.Encode()
}

// section is the name of the section that the i-th tensor is in.
func (t *tensor) section(i int) string { return strconv.Itoa(i) + "." + t.name }

// addTo adds a tensor to a file: plain ones as they are, tables as bytes with a
// scale for each row, other matrices with one for each column.
func (t *tensor) addTo(f *model.File, name string) {
	if t.plain {
		f.AddFloat32(name, t.w)
		return
	}
	scales := make([]float32, t.scales())
	for i, x := range t.w {
		s := &scales[t.scaleOf(i)]
		*s = max(*s, float32(math.Abs(float64(x)))/127)
	}
	bytes := make([]byte, len(t.w))
	for i, x := range t.w {
		if s := scales[t.scaleOf(i)]; s > 0 {
			bytes[i] = byte(int8(math.RoundToEven(float64(x / s))))
		}
	}
	f.Add(name, bytes)
	f.AddFloat32(name+".scales", scales)
}

func (t *tensor) scales() int {
	if t.table {
		return t.rows
	}
	return t.cols
}

// scaleOf returns the number of the scale of element i.
func (t *tensor) scaleOf(i int) int {
	if t.table {
		return i / t.cols
	}
	return i % t.cols
}

func (t *tensor) read(f *model.File, name string) error {
	if t.plain {
		w, err := f.Float32(name)
		if err == nil && len(w) != len(t.w) {
			err = fmt.Errorf("section %s of %d numbers, want %d: %w", name, len(w), len(t.w), model.ErrFormat)
		}
		t.w = w
		return err
	}
	bytes, err := f.Bytes(name)
	if err != nil {
		return err
	}
	scales, err := f.Float32(name + ".scales")
	if err != nil {
		return err
	}
	if len(bytes) != len(t.w) || len(scales) != t.scales() {
		return fmt.Errorf("section %s of %d bytes, want %d: %w", name, len(bytes), len(t.w), model.ErrFormat)
	}
	for r := range t.rows {
		row, from := t.w[r*t.cols:(r+1)*t.cols], bytes[r*t.cols:]
		for c := range row {
			if t.table {
				row[c] = float32(int8(from[c])) * scales[r]
			} else {
				row[c] = float32(int8(from[c])) * scales[c]
			}
		}
	}
	return nil
}
