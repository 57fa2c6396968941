package model

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
)

// files holds the models and their cards: KIND.LANGUAGE.model, LANGUAGE.md.
//
//go:embed files
var files embed.FS

// FileName returns the name of the file of a kind of model for a language.
func FileName(kind, language string) string { return kind + "." + language + ".model" }

// Embedded returns the built-in model of a kind (tag, parse, name) for a
// language (en, de). Without one the error wraps fs.ErrNotExist.
func Embedded(kind, language string) ([]byte, error) {
	data, err := fs.ReadFile(files, path.Join("files", FileName(kind, language)))
	if err != nil {
		return nil, fmt.Errorf("read built-in model: %w", err)
	}
	return data, nil
}
