// Package extract is the way from an article to its triples: sentences, tags,
// trees, names, coreference, propositions, and at last triples with their
// evidence. Article in, triples out.
package extract

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"dossier/extract/article"
	"dossier/extract/confidence"
	"dossier/extract/coref"
	"dossier/extract/mend"
	"dossier/extract/model"
	"dossier/extract/name"
	"dossier/extract/neural"
	"dossier/extract/parse"
	"dossier/extract/relate"
	"dossier/extract/segment"
	"dossier/extract/syntax"
	"dossier/extract/tag"
	"dossier/extract/triple"
	"dossier/extract/when"
	"dossier/schema"
)

// Options say what to take from an article.
type Options struct {
	Headlines bool // also from headlines and headings
	Others    bool // also from captions and other stories on the page
}

// Segmenter splits a block of text into sentences of words, their spans
// shifted by base.
type Segmenter interface {
	Sentences(text string, base int) [][]syntax.Word
}

// Analyser tags the words of sentences and finds their trees and names. Each
// sentence's analysis is that which it has alone; many at once take less time.
type Analyser interface {
	AnalyseAll(sentences [][]syntax.Word) []syntax.Analysis
}

// NameFinder finds the names in a sentence.
type NameFinder interface {
	Find(words []syntax.Word, tags []syntax.Tag) []syntax.Mention
}

// Language is all that is needed to read one language. It is read-only.
type Language struct {
	Code       article.Language
	Segmenter  Segmenter
	Analyser   Analyser
	Names      NameFinder // the one that Analyser has
	Relater    *relate.Relater
	Model      string // version of the models, for the record
	Confidence *confidence.Model
}

// Pipeline turns articles into triples. It is read-only and may be shared by
// any number of goroutines.
type Pipeline struct {
	languages map[article.Language]*Language
}

// New loads the embedded models of the languages. With none named it loads
// them all.
func New(langs ...article.Language) (*Pipeline, error) {
	if len(langs) == 0 {
		langs = []article.Language{article.English, article.German}
	}
	loaded := make([]*Language, len(langs))
	for i, code := range langs {
		var err error
		if loaded[i], err = Load(code); err != nil {
			return nil, err
		}
	}
	return Of(loaded...), nil
}

// Of makes a pipeline of languages whose stages the caller has chosen.
func Of(langs ...*Language) *Pipeline {
	p := &Pipeline{languages: make(map[article.Language]*Language)}
	for _, l := range langs {
		p.languages[l.Code] = l
	}
	return p
}

// Load loads the embedded models of one language.
func Load(code article.Language) (*Language, error) {
	l := &Language{Code: code}
	var err error
	if l.Segmenter, err = segment.New(code); err != nil {
		return nil, err
	}
	if l.Relater, err = relate.New(code, schema.Default()); err != nil {
		return nil, err
	}
	if l.Confidence, err = confidence.For(code); err != nil {
		return nil, err
	}
	if l.Analyser, l.Model, err = loadAnalyser(code); err != nil {
		return nil, err
	}
	if m, ok := l.Analyser.(*neural.Model); ok && m.FindsNames() {
		l.Names = m
		return l, nil
	}
	if l.Names, err = load(code, name.Kind, name.Load); err != nil {
		return nil, err
	}
	l.Analyser = named{l.Analyser, l.Names}
	return l, nil
}

// named is an analyser with a name finder of its own.
type named struct {
	Analyser
	names NameFinder
}

// AnalyseAll implements Analyser.
func (n named) AnalyseAll(sentences [][]syntax.Word) []syntax.Analysis {
	all := n.Analyser.AnalyseAll(sentences)
	for i, words := range sentences {
		all[i].Names = n.names.Find(words, all[i].Tags)
	}
	return all
}

// loadAnalyser loads the neural model, or the perceptrons of a build that has
// them alone, and says which.
func loadAnalyser(code article.Language) (Analyser, string, error) {
	m, err := load(code, neural.Kind, neural.Load)
	if err == nil {
		return m, version(neural.Kind, &m.Header), nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, "", err
	}
	tagger, err := load(code, tag.Kind, tag.Load)
	if err != nil {
		return nil, "", err
	}
	parser, err := load(code, parse.Kind, parse.Load)
	if err != nil {
		return nil, "", err
	}
	return &greedy{tagger, parser}, version(parse.Kind, &parser.Header), nil
}

// version names a model for the record: its kind, language and what it was
// trained on.
func version(kind string, h *model.Header) string {
	return kind + "." + h.Language + "." + h.Corpus[:min(8, len(h.Corpus))]
}

// greedy is the fast, greedy tagger with the greedy parser.
type greedy struct {
	tagger *tag.Model
	parser *parse.Model
}

// AnalyseAll implements Analyser, but for the names.
func (g *greedy) AnalyseAll(sentences [][]syntax.Word) []syntax.Analysis {
	all := make([]syntax.Analysis, len(sentences))
	for i, words := range sentences {
		tags := g.tagger.Tag(words)
		all[i] = syntax.Analysis{Tags: tags, Arcs: g.parser.Parse(words, tags)}
	}
	return all
}

func load[M any](code article.Language, kind string, read func([]byte) (M, error)) (M, error) {
	var none M
	data, err := model.Embedded(kind, string(code))
	if err != nil {
		return none, fmt.Errorf("load %s model for %s: %w", kind, code, err)
	}
	m, err := read(data)
	if err != nil {
		return none, fmt.Errorf("load %s model for %s: %w", kind, code, err)
	}
	return m, nil
}

// Document is an article with its analysis.
type Document struct {
	Article   *article.Article
	Sentences []*syntax.Sentence
	Kinds     []article.Kind // of the block that each sentence stands in
	Chains    *coref.Chains
	Times     [][]when.Expression // of each sentence
	Days      []Day               // of each sentence of a paragraph that a date opens

	turns []article.Turn // of each sentence of an interview, nil for another story
}

// Triples returns the triples of an article in the order of the text. It fails
// if the article's language is not loaded.
func (p *Pipeline) Triples(a *article.Article, o Options) ([]triple.Triple, error) {
	d, err := p.Analyse(a, o)
	if err != nil {
		return nil, err
	}
	return p.Extract(d), nil
}

// Extract returns the triples of an analysed article in the order of the text.
func (p *Pipeline) Extract(d *Document) []triple.Triple {
	kept, _ := p.Sift(d)
	return kept
}

// Sift returns the triples of an analysed article in the order of the text, and
// apart from them those that were dropped: unlikely ones, and unsure ones of
// sentences that are hardly readable.
func (p *Pipeline) Sift(d *Document) (kept, dropped []triple.Triple) {
	return p.languages[d.Article.Language].assemble(d).confide()
}

// Analyse reads the sentences of an article. It fails if the article's
// language is not loaded.
func (p *Pipeline) Analyse(a *article.Article, o Options) (*Document, error) {
	l := p.languages[a.Language]
	if l == nil {
		return nil, fmt.Errorf("analyse %s: no models for language %q", a.ID, a.Language)
	}
	d := &Document{Article: a}
	var sentences [][]syntax.Word
	turns := a.Interview()
	for k, b := range a.Blocks {
		var turn article.Turn
		if turns != nil {
			turn = turns[k]
		}
		if !o.wants(b.Kind) && turn.Part != article.Answers {
			continue
		}
		begin := b.Begin + max(a.Dateline(b), turn.Label)
		for _, words := range l.Segmenter.Sentences(a.Text[begin:b.End], begin) {
			sentences = append(sentences, words)
			d.Kinds = append(d.Kinds, b.Kind)
			if turns != nil {
				d.turns = append(d.turns, turn)
			}
		}
	}
	var err error
	if d.Sentences, err = l.Sentences(a.Text, sentences); err != nil {
		return nil, fmt.Errorf("analyse %s: %w", a.ID, err)
	}
	d.Chains = coref.Resolve(a.Language, d.Sentences)
	d.findTimes()
	d.findDays()
	return d, nil
}

// parted reports whether a paragraph ends before sentence i.
func (d *Document) parted(i int) bool {
	between := d.Article.Text[d.Sentences[i-1].End:d.Sentences[i].Begin]
	return strings.Contains(between, "\n")
}

// goesOn reports whether a quotation that is open before sentence i may go on in
// it: over the end of a paragraph it does where the next one opens it anew.
func (d *Document) goesOn(i int) bool { return !d.parted(i) || relate.Opens(d.Sentences[i]) }

// Analyse tags the words of a sentence and finds its tree, mended where parsers
// err often; separated verbal particles are joined in German lemmas.
func (l *Language) Analyse(words []syntax.Word) ([]syntax.Tag, []syntax.Arc) {
	a := l.analyse([][]syntax.Word{words})[0]
	return a.Tags, a.Arcs
}

func (l *Language) analyse(sentences [][]syntax.Word) []syntax.Analysis {
	learned := make([][]syntax.Word, len(sentences))
	for i, words := range sentences {
		learned[i] = familiar(words, l.Code)
	}
	all := l.Analyser.AnalyseAll(learned)
	for i, words := range sentences {
		a := &all[i]
		l.mendQuotation(words, a.Tags, a.Arcs)
		a.Tags = tag.MendGerunds(words, a.Tags, l.Code)
		a.Tags = tag.MendMine(words, a.Tags, l.Code)
		a.Arcs = mend.Tree(words, *a, l.Code, l.Relater)
		a.Tags = tag.MendTense(words, tag.JoinParticles(words, a.Tags, a.Arcs, l.Code), l.Code)
	}
	return all
}

// Sentences tags and parses sentences of text, given as words, and finds their
// names.
func (l *Language) Sentences(text string, sentences [][]syntax.Word) ([]*syntax.Sentence, error) {
	built := make([]*syntax.Sentence, len(sentences))
	all := l.analyse(sentences)
	partNames(l.Code, sentences, all)
	l.partFromPeople(sentences, all)
	for i, words := range sentences {
		all[i].Names = growSpelledOut(words, all[i].Names)
	}
	agree(sentences, all)
	for i, a := range all {
		words := sentences[i]
		names := growNames(words, a.Tags, a.Arcs, a.Names)
		if l.Code == article.German {
			names = growDistricts(a.Tags, a.Arcs, names)
		}
		var err error
		if built[i], err = syntax.Build(text, words, a.Tags, a.Arcs, names); err != nil {
			return nil, fmt.Errorf("build sentence at byte %d: %w", words[0].Begin, err)
		}
		if a.Certainty != nil {
			built[i] = built[i].WithCertainty(a.Certainty)
		}
	}
	return built, nil
}

func (o Options) wants(k article.Kind) bool {
	switch k {
	case article.Body, article.Lead:
		return true
	case article.Headline, article.Heading:
		return o.Headlines
	case article.Caption, article.Other:
		return o.Others
	default:
		return false
	}
}
