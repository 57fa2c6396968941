package train

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"

	"dossier/extract/article"
	"dossier/extract/neural"
	"dossier/extract/syntax"
)

// readGold reads the sentences of a language's treebanks; with names, those of
// its files with names too: what both have is one lesson.
func readGold(o Options, named bool) ([]neural.Lesson, error) {
	sentences, err := readAll(o.DataDir, corpora[o.Language].train)
	if err != nil {
		return nil, err
	}
	if o.Language == article.German {
		sentences = harmonise(sentences)
	}
	var lessons []neural.Lesson
	for _, r := range splitParticles(sentences, o.Language) {
		lessons = append(lessons, neural.Lesson{Record: r, Tree: true})
	}
	if !named {
		return lessons, nil
	}
	names, err := readNameSources(o)
	if err != nil {
		return nil, err
	}
	return joinNames(lessons, names), nil
}

// joinNames gives lessons the names of sentences with the same words.
func joinNames(lessons []neural.Lesson, names []namedSentence) []neural.Lesson {
	known := map[string][]namedSentence{}
	for _, s := range names {
		key := formsOf(s.words)
		known[key] = append(known[key], s)
	}
	for i := range lessons {
		l := &lessons[i]
		key := formsOf(l.Words)
		if same := known[key]; len(same) > 0 {
			l.Named, l.Names, l.Convention = true, same[0].mentions, same[0].convention
			if len(same) > 1 {
				known[key] = same[1:]
			}
		}
	}
	return lessons
}

// formsOf makes one key of the words' forms.
func formsOf(words []syntax.Word) string {
	var key strings.Builder
	for _, w := range words {
		key.WriteString(w.Form)
		key.WriteByte(0)
	}
	return key.String()
}

// readNameSources reads all files with names of a language.
func readNameSources(o Options) ([]namedSentence, error) {
	t := &nameTrainer{Options: o, nameCorpus: nameCorpora[o.Language], lists: newNameLists(o.Language)}
	if err := t.readSentences(); err != nil {
		return nil, err
	}
	return t.sentences, nil
}

// Comments of a silver sentence: what share of its words the teachers analysed
// alike, and by what convention it has names, as NE= in MISC.
const (
	agreementKey  = "agreement"
	conventionKey = "names"
)

// readSilver reads a file that silver wrote. The trees of sentences are taken
// on which the teachers agreed enough.
func readSilver(o Options, file string, agreement float64) ([]neural.Lesson, error) {
	records, err := ReadTreebank(file)
	if err != nil {
		return nil, err
	}
	var lessons []neural.Lesson
	for _, r := range splitParticles(records, o.Language) {
		l := neural.Lesson{Record: r}
		for _, text := range r.Comment(agreementKey) {
			share, err := strconv.ParseFloat(text, 64)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: read agreement: %w", file, r.Line, err)
			}
			l.Tree = share >= agreement
		}
		for _, text := range r.Comment(conventionKey) {
			l.Named, l.Names = true, Mentions(r)
			if l.Convention, err = strconv.Atoi(text); err != nil {
				return nil, fmt.Errorf("%s:%d: read convention of names: %w", file, r.Line, err)
			}
		}
		if l.Tree || l.Named {
			lessons = append(lessons, l)
		}
	}
	return lessons, nil
}

// takeTurns deals lessons out: each epoch gets another part of them.
func takeTurns(lessons []neural.Lesson, turns int, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 4))
	for i, p := range random.Perm(len(lessons)) {
		lessons[p].Turn = i%turns + 1
	}
}

// dataFiles lists the files that a language's models are trained on.
func dataFiles(o Options, named bool) []string {
	files := corpora[o.Language].train
	if named {
		for _, s := range nameCorpora[o.Language].sources {
			files = append(files[:len(files):len(files)], s.file)
		}
	}
	return files
}

// below puts files below a folder.
func below(dir string, files []string) []string {
	var paths []string
	for _, f := range files {
		paths = append(paths, filepath.Join(dir, f))
	}
	return paths
}
