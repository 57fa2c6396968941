package export

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
)

// markup writes XML and keeps the first error. The encoder escapes; what XML
// cannot hold becomes U+FFFD.
type markup struct {
	w   *bufio.Writer
	enc *xml.Encoder
	err error
}

func newMarkup(w io.Writer) *markup {
	b := bufio.NewWriter(w)
	m := &markup{w: b, enc: xml.NewEncoder(b)}
	m.enc.Indent("", " ")
	_, m.err = b.WriteString(xml.Header)
	return m
}

func (m *markup) token(t xml.Token) {
	if m.err == nil {
		m.err = m.enc.EncodeToken(t)
	}
}

// open starts an element; pairs are its attributes, name and value in turn.
func (m *markup) open(name string, pairs ...string) {
	start := xml.StartElement{Name: xml.Name{Local: name}}
	for i := 0; i+1 < len(pairs); i += 2 {
		start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: pairs[i]}, Value: pairs[i+1]})
	}
	m.token(start)
}

func (m *markup) close(name string) { m.token(xml.EndElement{Name: xml.Name{Local: name}}) }

// empty writes an element without content.
func (m *markup) empty(name string, pairs ...string) {
	m.open(name, pairs...)
	m.close(name)
}

// text writes an element that holds text.
func (m *markup) text(name, content string, pairs ...string) {
	m.open(name, pairs...)
	m.token(xml.CharData(content))
	m.close(name)
}

func (m *markup) flush() error {
	if m.err == nil {
		m.err = m.enc.Close()
	}
	if m.err == nil {
		m.err = m.w.WriteByte('\n')
	}
	if m.err == nil {
		m.err = m.w.Flush()
	}
	if m.err != nil {
		return fmt.Errorf("write xml: %w", m.err)
	}
	return nil
}
