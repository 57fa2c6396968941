// Package export writes the graph in the formats of other tools: in go
// articles, entities, statements and direct edges, out comes one file or a
// folder of files. The output depends on the graph alone: everything is sorted
// by id, whatever the order it was read in.
//
// Status goes with every edge: stated, claimed or disputed. Formats without
// attributes draw it; RDF keeps claimed and disputed edges in graphs of their
// own.
package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Format is a way to write the graph.
type Format struct {
	Name      string
	Doc       string // one line: what reads it
	Extension string // of its file, with the dot
	// Write writes the graph as one file; nil where it takes several.
	Write func(w io.Writer, g *Graph) error
	// Files are what a folder gets; nil where one file holds all.
	Files []File
}

// File is one of several files of a format.
type File struct {
	Name  string
	Write func(w io.Writer, g *Graph) error
}

// Formats lists all formats in the order of help texts.
func Formats() []*Format {
	return []*Format{gexf, graphml, dot, cytoscape, csvFormat, neo4j, nquads, turtle, jsonld, mermaid, jsonl}
}

// Named returns the format with this name.
func Named(name string) (*Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return nil, false
}

// WriteFolder writes the format's files into a folder, which it makes if need
// be. A format of one file is written as graph with its extension.
func (f *Format) WriteFolder(dir string, g *Graph) error {
	files := f.Files
	if files == nil {
		files = []File{{"graph" + f.Extension, f.Write}}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	for _, file := range files {
		if err := writeFile(filepath.Join(dir, file.Name), file.Write, g); err != nil {
			return fmt.Errorf("export %s: %w", f.Name, err)
		}
	}
	return nil
}

// WriteFile writes the format's one file. Nothing is left at the path when it
// fails.
func (f *Format) WriteFile(path string, g *Graph) error {
	if f.Write == nil {
		return fmt.Errorf("export %s: %s is several files: name a folder", f.Name, f.Name)
	}
	if err := writeFile(path, f.Write, g); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	return nil
}

// writeFile writes beside the path and renames, so that a reader never sees
// half a file.
func writeFile(path string, write func(io.Writer, *Graph) error, g *Graph) error {
	part, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		if p, ok := errors.AsType[*fs.PathError](err); ok {
			p.Path = path // the one that the user knows
		}
		return err
	}
	err = write(part, g)
	if err == nil {
		err = part.Chmod(0o644)
	}
	if err = errors.Join(err, part.Close()); err == nil {
		err = os.Rename(part.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()))
	}
	return nil
}
