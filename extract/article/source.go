package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Source is one input that may be an article. It is read when asked, so that
// many sources can be listed first and read by several workers.
type Source struct {
	ID   string // below the folder that was named, with slashes; "-" for stdin
	Path string // as the operating system knows it; "-" for stdin

	known row
	stdin io.Reader
}

// Walk lists what the paths name, in their order: files, and folders with all
// files below them in the order of their names. Hidden files are left out of
// folders, and so is metadata.csv, which says what is known about its folder's
// articles. A file that several paths name is listed once. Of files with the
// same path below different folders each gets the name of its folder before
// its ID. What cannot be listed gives an *Error.
func Walk(paths []string, stdin io.Reader) iter.Seq2[Source, error] {
	w := &walk{stdin: stdin, seen: map[string]bool{}, folders: map[string]*metadata{}}
	for _, path := range paths {
		w.add(path)
	}
	w.partIDs()
	return func(yield func(Source, error) bool) {
		for _, f := range w.found {
			if !yield(f.source, f.err) {
				return
			}
		}
	}
}

type walk struct {
	stdin   io.Reader
	found   []found
	seen    map[string]bool // clean paths
	folders map[string]*metadata
}

// found is a source, or why there is none, and the folder that was named.
type found struct {
	source Source
	folder string
	err    error
}

func (w *walk) fail(err error) { w.found = append(w.found, found{err: err}) }

func (w *walk) add(path string) {
	if path == "-" {
		w.take(found{source: Source{ID: "-", Path: "-", stdin: w.stdin}})
		return
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.fail(fileError(path, err))
	case info.IsDir():
		w.addFolder(path)
	case filepath.Base(path) == metadataName:
		w.metadataOf(filepath.Dir(path)) // named by a shell pattern
	default:
		w.addFile(path, filepath.Base(path), filepath.Dir(path), filepath.Dir(path))
	}
}

// addFolder lists a folder. The rows of metadata.csv that name no file of it
// are errors.
func (w *walk) addFolder(folder string) {
	before, names, bad := len(w.found), len(w.seen), 0
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			w.fail(fileError(path, err))
			bad++
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case path == folder:
			return nil
		case strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir(), entry.Name() == metadataName:
			return nil
		}
		return w.addEntry(path, folder)
	})
	if err != nil {
		w.fail(fileError(folder, err))
		return
	}
	if len(w.found) == before && len(w.seen) == names {
		w.fail(&Error{Path: folder, Reason: "holds no files"})
	}
	for _, path := range w.metadataOf(folder).order {
		if !w.seen[filepath.Clean(path)] {
			line := w.metadataOf(folder).lines[path]
			w.fail(&Error{
				Path:   fmt.Sprintf("%s:%d", filepath.Join(folder, metadataName), line),
				Reason: "names a file that is not there: " + path,
			})
		}
	}
}

// addEntry lists what was found in a folder, if it is a file.
func (w *walk) addEntry(path, folder string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.fail(fileError(path, err))
		return nil
	case info.IsDir():
		w.fail(&Error{Path: path, Reason: "is a link to a folder; name the folder itself"})
		return nil
	case !info.Mode().IsRegular():
		w.fail(&Error{Path: path, Reason: "is not a regular file"})
		return nil
	}
	id, err := filepath.Rel(folder, path)
	if err != nil {
		return fmt.Errorf("place %s: %w", path, err)
	}
	w.addFile(path, id, folder, filepath.Dir(path))
	return nil
}

// addFile lists a file. What is known about it stands in the nearest
// metadata.csv between it and the folder named.
func (w *walk) addFile(path, id, folder, at string) {
	f := found{source: Source{ID: filepath.ToSlash(id), Path: path}, folder: folder}
	for {
		if known, ok := w.metadataOf(at).rows[filepath.Clean(path)]; ok {
			f.source.known = known
			break
		}
		if filepath.Clean(at) == filepath.Clean(folder) {
			break
		}
		at = filepath.Dir(at)
	}
	w.take(f)
}

func (w *walk) take(f found) {
	path := filepath.Clean(f.source.Path)
	if !w.seen[path] {
		w.seen[path] = true
		w.found = append(w.found, f)
	}
}

// metadataOf returns what the metadata.csv of a folder says, read once.
func (w *walk) metadataOf(folder string) *metadata {
	folder = filepath.Clean(folder)
	m, ok := w.folders[folder]
	if !ok {
		var bad []error
		m, bad = readMetadata(folder)
		w.folders[folder] = m
		for _, err := range bad {
			w.fail(err)
		}
	}
	return m
}

// partIDs makes the IDs unique: first by the name of the folder, then by the
// whole path.
func (w *walk) partIDs() {
	for _, prefix := range []func(f found) string{
		func(f found) string { return filepath.Base(f.folder) + "/" + f.source.ID },
		func(f found) string { return filepath.ToSlash(filepath.Clean(f.source.Path)) },
	} {
		var twice []string
		count := map[string]int{}
		for _, f := range w.found {
			if count[f.source.ID]++; count[f.source.ID] == 2 {
				twice = append(twice, f.source.ID)
			}
		}
		for i, f := range w.found {
			if f.err == nil && slices.Contains(twice, f.source.ID) {
				w.found[i].source.ID = prefix(f)
			}
		}
	}
}

// Read reads the article. Its errors are of type *Error.
func (s Source) Read(opts Options) (*Article, error) {
	data, err := s.bytes(opts)
	if err != nil {
		return nil, err
	}
	return parse(s.ID, s.Path, data, s.known, opts)
}

func (s Source) bytes(opts Options) ([]byte, error) {
	limit := opts.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	in := s.stdin
	if s.Path != "-" {
		file, err := os.Open(s.Path)
		if err != nil {
			return nil, fileError(s.Path, err)
		}
		defer file.Close()
		in = file
	}
	if in == nil {
		return nil, &Error{Path: s.Path, Reason: "is not open"}
	}
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	switch {
	case err != nil:
		return nil, fileError(s.Path, err)
	case int64(len(data)) > limit:
		return nil, &Error{Path: s.Path, Reason: fmt.Sprintf("is larger than %s", size(limit))}
	}
	return data, nil
}

func size(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return fmt.Sprintf("%d MB", n>>20)
	}
	return fmt.Sprintf("%d bytes", n)
}

// fileError names the path once: errors of the system name it too.
func fileError(path string, err error) *Error {
	reason := err.Error()
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		reason = "cannot " + p.Op + ": " + p.Err.Error()
		if p.Op == "stat" || p.Op == "lstat" || p.Op == "open" {
			reason = "cannot be opened: " + p.Err.Error()
		}
	}
	return &Error{Path: path, Reason: reason, Err: err}
}
