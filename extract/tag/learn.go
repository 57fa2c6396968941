package tag

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"dossier/extract/model"
	"dossier/extract/syntax"
)

// Options say how a tagger learns.
type Options struct {
	Header   model.Header // goes into the model; its Seed orders the sentences
	Epochs   int
	Runs     int               // how many times to train, each in another order, for the mean; 0 is 1
	Clusters map[uint64]uint16 // hash of the lower-cased word: cluster; may be nil
	Lexicon  *Lexicon          // inflected words; may be nil
	Prune    model.Prune       // of the classifiers of part of speech and morphology
	Log      func(format string, args ...any)
}

// Learn trains a tagger on sentences. The same sentences and options give the
// same model. It fails when ctx is done, or without sentences.
func Learn(ctx context.Context, sentences []*syntax.Record, o Options) (*Model, error) {
	l := &learner{Options: o, sentences: sentences, m: &Model{Header: o.Header}}
	l.m.Header.Kind, l.m.Header.Features = Kind, FeatureVersion
	l.survey()
	if len(l.m.tags) == 0 {
		return nil, fmt.Errorf("train tagger: no sentences")
	}
	var err error
	if l.m.upos, err = l.run(ctx, "upos", len(l.m.tags), l.learnUPOS); err != nil {
		return nil, err
	}
	if l.m.morph, err = l.run(ctx, "morph", l.m.labels.atoms, l.learnMorph); err != nil {
		return nil, err
	}
	if l.m.lemma, err = l.run(ctx, "lemma", len(l.m.scripts), l.learnLemma); err != nil {
		return nil, err
	}
	return l.m, nil
}

// learner is a training in progress.
type learner struct {
	Options
	sentences []*syntax.Record
	m         *Model
	tagOf     map[syntax.UPOS]int
	labelOf   map[labelPair]int
	scriptOf  map[string]int
	scripts   [][]script // gold script of each word; empty where no lemma is given
	features  []uint64
	scores    []float32
}

// survey collects the answers that occur: tags, labels and scripts.
func (l *learner) survey() {
	m := l.m
	l.tagOf, l.labelOf, l.scriptOf = map[syntax.UPOS]int{}, map[labelPair]int{}, map[string]int{}
	l.each(func(r *syntax.Record, i int) {
		if _, ok := l.tagOf[r.Tags[i].UPOS]; !ok {
			l.tagOf[r.Tags[i].UPOS] = 0
			m.tags = append(m.tags, r.Tags[i].UPOS)
		}
	})
	slices.Sort(m.tags)
	for k, t := range m.tags {
		l.tagOf[t] = k
	}
	var pairs []labelPair
	m.byTag = make([][]int, len(m.tags))
	l.each(func(r *syntax.Record, i int) {
		pair := labelPair{l.tagOf[r.Tags[i].UPOS], r.Tags[i].Feats}
		if _, ok := l.labelOf[pair]; !ok {
			l.labelOf[pair] = 0
			pairs = append(pairs, pair)
		}
	})
	l.surveyScripts()
	slices.SortFunc(pairs, func(a, b labelPair) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.feats, b.feats))
	})
	for k, p := range pairs {
		l.labelOf[p] = k
	}
	m.labels = newLabels(len(m.tags), pairs)
	m.words.classes, m.words.clusters = l.wordClasses(), model.NewWords(l.Clusters)
	lexicon := l.Lexicon
	if lexicon == nil {
		lexicon = NewLexicon()
	}
	var table map[uint64]uint16
	table, m.entryTexts = lexicon.pack()
	m.words.lexicon = model.NewWords(table)
	m.words.entries, _ = readEntries(m.entryTexts) // these texts are well-formed
}

// scriptUse is a script as used for a part of speech.
type scriptUse struct {
	tag  int
	text string
}

// surveyScripts collects the scripts that serve several forms, for the
// classifier to choose from, and the usual script of frequent words.
func (l *learner) surveyScripts() {
	forms := map[scriptUse]map[string]bool{}
	var uses []scriptUse
	l.scripts = make([][]script, len(l.sentences))
	known := map[[2]string]script{}
	for k, r := range l.sentences {
		l.scripts[k] = make([]script, len(r.Words))
		for i, w := range r.Words {
			if r.Tags[i].Lemma == "" {
				continue
			}
			pair := [2]string{w.Form, r.Tags[i].Lemma}
			if _, ok := known[pair]; !ok {
				known[pair] = newScript(pair[0], pair[1])
			}
			l.scripts[k][i] = known[pair]
			use := scriptUse{l.tagOf[r.Tags[i].UPOS], known[pair].text}
			if forms[use] == nil {
				forms[use] = map[string]bool{}
				uses = append(uses, use)
			}
			forms[use][strings.ToLower(w.Form)] = true
		}
	}
	for _, use := range uses {
		if len(forms[use]) >= scriptMinimum {
			k := l.scriptNumber(use.text)
			l.m.byTag[use.tag] = append(l.m.byTag[use.tag], k)
		}
	}
	l.m.words.usual = l.usualScripts()
}

// scriptMinimum is how many forms a script must have served to be applied to
// new ones.
const scriptMinimum = 2

// scriptNumber returns the number of a script, a new one if need be.
func (l *learner) scriptNumber(text string) int {
	k, ok := l.scriptOf[text]
	if !ok {
		k = len(l.m.scripts)
		l.scriptOf[text] = k
		l.m.scripts = append(l.m.scripts, mustScript(text))
	}
	return k
}

// usualMinimum is how often a word must occur for its usual lemma to be taken
// without asking the classifier.
const usualMinimum = 3

// usualScripts finds the scripts of frequent words that have one lemma nearly
// always.
func (l *learner) usualScripts() *model.Words {
	counts := map[uint64]map[string]int{}
	var keys []uint64
	for k, r := range l.sentences {
		for i, w := range r.Words {
			if s := l.scripts[k][i]; s.text != "" {
				key := usualKey(w.Form, r.Tags[i].UPOS)
				if counts[key] == nil {
					counts[key] = map[string]int{}
					keys = append(keys, key)
				}
				counts[key][s.text]++
			}
		}
	}
	table := map[uint64]uint16{}
	for _, key := range keys {
		total, most, text := 0, 0, ""
		for t, n := range counts[key] {
			total += n
			if n > most || n == most && t < text {
				most, text = n, t
			}
		}
		if total >= usualMinimum && most*10 >= total*9 {
			table[key] = uint16(l.scriptNumber(text) + 1)
		}
	}
	return model.NewWords(table)
}

func (l *learner) each(f func(r *syntax.Record, i int)) {
	for _, r := range l.sentences {
		for i := range r.Words {
			f(r, i)
		}
	}
}

// classMinimum is how often a word must occur to have a class. A word seen
// once has its one tag always, which teaches nothing.
const classMinimum = 4

// wordClasses numbers the sets of tags that frequent words were seen with,
// without tags of less than a twentieth of the word's uses.
func (l *learner) wordClasses() *model.Words {
	counts := map[uint64][]int{}
	l.each(func(r *syntax.Record, i int) {
		key := model.Hash(strings.ToLower(r.Words[i].Form))
		if counts[key] == nil {
			counts[key] = make([]int, len(l.m.tags))
		}
		counts[key][l.tagOf[r.Tags[i].UPOS]]++
	})
	sets := map[uint64]uint64{}
	var masks []uint64
	for key, list := range counts {
		total, mask := 0, uint64(0)
		for _, n := range list {
			total += n
		}
		for tag, n := range list {
			if n*20 >= total && n > 0 {
				mask |= 1 << tag
			}
		}
		if total >= classMinimum {
			sets[key] = mask
			masks = append(masks, mask)
		}
	}
	slices.Sort(masks)
	masks = slices.Compact(masks)
	table := map[uint64]uint16{}
	for key, mask := range sets {
		k, _ := slices.BinarySearch(masks, mask)
		table[key] = uint16(k + 1)
	}
	return model.NewWords(table)
}

// run trains a classifier with step, which teaches it sentence k and returns how
// many words were right.
func (l *learner) run(ctx context.Context, name string, classes int, step func(*model.Trainer, *syntax.Record, int) int) (*model.Linear, error) {
	l.scores = make([]float32, max(classes, 1))
	var trainers []*model.Trainer
	for run := range max(l.Runs, 1) {
		trainer := model.NewTrainer(max(classes, 1))
		random := rand.New(rand.NewPCG(l.Header.Seed, model.Feature(run, model.Hash(name))))
		for epoch := range l.Epochs {
			right, err := l.epoch(ctx, random, trainer, step)
			if err != nil {
				return nil, err
			}
			l.log("%s run %d epoch %d: %.2f%% of training words right", name, run+1, epoch+1, right)
		}
		trainers = append(trainers, trainer)
	}
	prune := l.Prune
	if name == "lemma" {
		prune = model.Prune{MinWeight: prune.MinWeight}
	}
	linear := model.Mix(trainers, prune)
	l.log("%s: %d classes, %d weights", name, classes, linear.Weights())
	return linear, nil
}

func (l *learner) log(format string, args ...any) {
	if l.Log != nil {
		l.Log(format, args...)
	}
}

// epoch goes once through the sentences and returns the percentage of words
// that were right.
func (l *learner) epoch(ctx context.Context, random *rand.Rand, t *model.Trainer, step func(*model.Trainer, *syntax.Record, int) int) (float64, error) {
	right, total := 0, 0
	for _, k := range random.Perm(len(l.sentences)) {
		if err := ctx.Err(); err != nil {
			return 0, fmt.Errorf("train tagger: %w", err)
		}
		right += step(t, l.sentences[k], k)
		total += len(l.sentences[k].Words)
	}
	return 100 * float64(right) / float64(max(total, 1)), nil
}

func (l *learner) learnUPOS(t *model.Trainer, r *syntax.Record, _ int) (right int) {
	v := l.m.words.view(r.Words, rolesOf(l.m.tags))
	for i := range r.Words {
		l.features = uposFeatures(l.features[:0], v, i)
		t.Score(l.features, l.scores)
		gold, guess := l.tagOf[r.Tags[i].UPOS], best(l.scores)
		t.Update(l.features, gold, guess)
		t.Tick()
		v.tags[i] = guess
		if guess == gold {
			right++
		}
	}
	return right
}

func (l *learner) learnMorph(t *model.Trainer, r *syntax.Record, _ int) (right int) {
	v := l.goldView(r)
	for i := range r.Words {
		l.features = morphFeatures(l.features[:0], v, i)
		t.Score(l.features, l.scores)
		gold := l.labelOf[labelPair{v.tags[i], r.Tags[i].Feats}]
		guess := l.m.labels.best(v.tags[i], l.scores)
		if guess == gold {
			right++
		} else {
			for _, a := range l.m.labels.all[gold].atoms {
				t.Adjust(l.features, a, 1)
			}
			for _, a := range l.m.labels.all[guess].atoms {
				t.Adjust(l.features, a, -1)
			}
		}
		t.Tick()
		v.setMorph(i, guess, &l.m.labels)
	}
	return right
}

func (l *learner) learnLemma(t *model.Trainer, r *syntax.Record, k int) (right int) {
	v := l.goldView(r)
	for i, w := range r.Words {
		v.setMorph(i, l.labelOf[labelPair{v.tags[i], r.Tags[i].Feats}], &l.m.labels)
		text := l.scripts[k][i].text
		gold, ok := l.scriptOf[text]
		if !ok || !slices.Contains(l.m.byTag[v.tags[i]], gold) {
			continue
		}
		l.features = lemmaFeatures(l.features[:0], v, i)
		t.Score(l.features, l.scores)
		guess, _ := l.m.bestScript(w.Form, v.tags[i], l.scores)
		if guess >= 0 {
			t.Update(l.features, gold, guess)
		}
		t.Tick()
		if guess == gold {
			right++
		}
	}
	return right
}

// goldView is a view with the right parts of speech.
func (l *learner) goldView(r *syntax.Record) *view {
	v := l.m.words.view(r.Words, rolesOf(l.m.tags))
	for i := range r.Words {
		v.tags[i] = l.tagOf[r.Tags[i].UPOS]
	}
	return v
}
