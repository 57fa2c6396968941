package article

import (
	"fmt"
	"io"
	"time"
)

// Dump writes what was read of an article: its metadata, then a line for each
// block with kind, rule and text.
func Dump(w io.Writer, a *Article) error {
	published := ""
	if !a.Published.IsZero() {
		published = a.Published.Format(time.DateOnly)
	}
	_, err := fmt.Fprintf(w, "id %s\ntitle %q\npublisher %q\nagency %q\nurl %q\npublished %s\nlanguage %s\ntranslated %s\nencoding %s\n",
		a.ID, a.Title, a.Publisher, a.Agency, a.URL, published, a.Language, a.Translated, a.Encoding)
	if err != nil {
		return err
	}
	for _, b := range a.Blocks {
		if _, err := fmt.Fprintf(w, "%-8s %-17s %q\n", b.Kind, b.Rule, a.Text[b.Begin:b.End]); err != nil {
			return err
		}
	}
	return nil
}
