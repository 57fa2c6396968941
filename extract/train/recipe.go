package train

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/neural"
)

// recipe says by what stages a language's model comes about: teachers learn
// from the treebanks; silver sentences are analysed by all of them; a linear
// chain learns names; the last network learns from treebanks, names and silver. Each stage's result is a
// file in the state folder, and what is there is not made again.
type recipe struct {
	teachers  []training
	agreement float64 // share of a silver sentence's words that all teachers must analyse alike
	last      training
}

var recipes = map[article.Language]recipe{
	article.English: {
		teachers: []training{
			{seed: 0, layers: 3, epochs: 20, batch: 600, vectors: 60_000},
			{seed: 1, layers: 3, epochs: 20, batch: 600, vectors: 60_000},
		},
		agreement: 0.85,
		last:      training{seed: 2, layers: 3, epochs: 26, batch: 600, vectors: 60_000, named: true, turns: 3},
	},
	article.German: {
		teachers: []training{
			{seed: 0, layers: 2, epochs: 25, batch: 300},
			{seed: 1, layers: 3, epochs: 30, batch: 300},
		},
		agreement: 0.85,
		last:      training{seed: 2, layers: 3, epochs: 20, batch: 300, named: true, repeat: 2},
	},
}

// builder makes a language's model.
type builder struct {
	Options
	recipe
}

// Build makes the model of a language by its recipe and writes it to OutDir. It
// goes on where an earlier call with the same StateDir was broken off. The same
// data and seed give the same bytes on the same sort of processor. It fails on
// missing or bad data, if the state is of other data, or when ctx is done.
func Build(ctx context.Context, o Options) error {
	r, ok := recipes[o.Language]
	if !ok {
		return fmt.Errorf("build %q: no recipe for this language", o.Language)
	}
	b := &builder{o.defaults(corpora[o.Language]), r}
	if err := b.build(ctx); err != nil {
		return fmt.Errorf("build %s: %w", o.Language, err)
	}
	return nil
}

func (b *builder) build(ctx context.Context) error {
	if err := os.MkdirAll(b.StateDir, 0o777); err != nil {
		return err
	}
	teachers, err := b.teach(ctx)
	if err != nil {
		return err
	}
	silver := b.file("silver.conllu")
	err = b.once(silver, func() error { return b.makeSilver(ctx, silver, teachers) })
	if err != nil {
		return err
	}
	chain, err := b.chain(ctx)
	if err != nil {
		return err
	}
	if err := b.learnLast(ctx, silver, chain); err != nil {
		return err
	}
	data, err := os.ReadFile(b.file("last.model"))
	if err != nil {
		return err
	}
	return saveFile(filepath.Join(b.OutDir, model.FileName(neural.Kind, string(b.Language))), data)
}

// file is the path of a stage's file.
func (b *builder) file(stage string) string {
	return filepath.Join(b.StateDir, string(b.Language)+"."+stage)
}

// once makes a file unless it is there.
func (b *builder) once(file string, make func() error) error {
	if _, err := os.Stat(file); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return make()
}

// teach trains the teachers and returns their files.
func (b *builder) teach(ctx context.Context) ([]string, error) {
	files := dataFiles(b.Options, false)
	sum, err := checksum(below(b.DataDir, files)...)
	if err != nil {
		return nil, err
	}
	var models []string
	for i, training := range b.teachers {
		stage := fmt.Sprintf("teacher%d", i+1)
		models = append(models, b.file(stage+".model"))
		err := b.trainOnce(ctx, &networkTraining{training: training, stage: stage, corpus: sum}, func(t *networkTraining) (err error) {
			t.lessons, err = readGold(b.Options, false)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return models, nil
}

// trainOnce trains a network unless that is done; read reads its lessons.
func (b *builder) trainOnce(ctx context.Context, t *networkTraining, read func(*networkTraining) error) error {
	done := b.file(t.stage + ".model")
	return b.once(done, func() error {
		t.Options, t.state, t.file = b.Options, done+".state", done+".best"
		if err := read(t); err != nil {
			return err
		}
		if err := t.run(ctx); err != nil {
			return err
		}
		return errors.Join(os.Rename(t.file, done), os.Remove(t.state))
	})
}

func (b *builder) makeSilver(ctx context.Context, file string, teachers []string) error {
	models, err := loadNeural(teachers)
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := silver(ctx, &text, b.Options, models); err != nil {
		return err
	}
	return saveFile(file, text.Bytes())
}

// chain trains the linear chain that finds names, unless that is done.
func (b *builder) chain(ctx context.Context) (*name.Model, error) {
	file := b.file("chain.model")
	if err := b.once(file, func() error { return trainNames(ctx, b.Options, file) }); err != nil {
		return nil, err
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return name.Load(data)
}

// learnLast trains the network that is the language's model.
func (b *builder) learnLast(ctx context.Context, silver string, chain *name.Model) error {
	sum, err := checksum(append(below(b.DataDir, dataFiles(b.Options, true)), silver)...)
	if err != nil {
		return err
	}
	last := &networkTraining{training: b.last, stage: "last", corpus: sum, chain: chain}
	return b.trainOnce(ctx, last, func(t *networkTraining) error {
		gold, err := readGold(b.Options, true)
		if err != nil {
			return err
		}
		more, err := readSilver(b.Options, silver, b.agreement)
		if err != nil {
			return err
		}
		takeTurns(more, max(t.turns, 1), b.Seed)
		for range max(t.repeat, 1) {
			t.lessons = append(t.lessons, gold...)
		}
		t.lessons = append(t.lessons, more...)
		return nil
	})
}
