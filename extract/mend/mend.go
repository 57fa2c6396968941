// Package mend mends dependency trees where parsers that were trained on little
// news text err again and again: titles before names, offices coordinated to the
// wrong word, the words around a speaker, German subjects and objects by their
// forms. In go words, tags, tree and names of a sentence; out comes the tree,
// mended. A mend is a function and a line in the list mends; what it needs to
// know of words it asks Classes.
package mend

import (
	"slices"
	"strings"

	"dossier/extract/article"
	"dossier/extract/syntax"
)

// Class is a class of words, each given by its lemma if the class says nothing
// else.
type Class int

// The classes that mends ask for.
const (
	Office      Class = iota // nouns: an office or rank that a person holds
	Event                    // nouns: something that happens, a meeting, a release
	Saying                   // verbs: telling what is so, say, confirm
	Urging                   // verbs: bringing somebody to do something, urge, order
	Undertaking              // verbs: whose subject does what their infinitive says, refuse, threaten
	Resulting                // adjective and verb that are one predicate: "guilty find"
	Thinking                 // verbs: holding it possible, believe, estimate
	Modal                    // auxiliaries: sollen, können, werden
	Inverting                // auxiliaries by their form, in lower case, that open a condition without "if": should, had
	Citation                 // nouns: "unter Berufung auf", in lower case
	Statement                // nouns: what somebody said or thinks, "den Angaben nach", in lower case
	Document                 // nouns: what tells or shows something in writing or pictures, letter, report
	Deciding                 // verbs: ablehnen, fordern, whose subject is no thing
	Matter                   // nouns: Waffenruhe, what can be decided on, in lower case
	Body                     // nouns: Regierung, Polizei, people who decide, in lower case
	Befalling                // verbs: drohen, fehlen, which have no accusative
	Composed                 // preposition, noun, verb that are one predicate: "außer Kraft setzen"
	Governed                 // verb, preposition of its prepositional object: "bewahren vor"
	Request                  // nouns: which ask for something, call, demand, request
	Inquiring                // verbs: whose content is a question, ask, investigate
	Address                  // words before names, Mr, Dr, in lower case
	Kin                      // nouns: whose somebody is, brother, successor
)

// Classes tell of words what a tree does not.
type Classes interface {
	Is(class Class, word string) bool
}

// mends are looked for at each token, in this order.
var mends = []struct {
	language article.Language // "" for both
	mend     func(r *repair, i int)
}{
	{"", (*repair).adposition},
	{"", (*repair).quotedWord},
	{article.German, (*repair).postposition},
	{"", (*repair).titledConjunct},
	{"", (*repair).titledSubject},
	{"", (*repair).titledName},
	{"", (*repair).secondRole},
	{"", (*repair).between},
	{article.English, (*repair).andAHalf},
	{article.German, (*repair).genitiveBefore},
	{article.English, (*repair).isTo},
	{"", (*repair).conjoinedName},
	{article.English, (*repair).provided},
	{"", (*repair).activeSubject},
	{article.German, (*repair).future},
	{article.German, (*repair).repeatedly},
	{article.English, (*repair).upTo},
	{article.English, (*repair).perfectTime},
	{article.German, (*repair).insertedSpeaker},
	{article.German, (*repair).demnach},
	{"", (*repair).adjectiveParticle},
	{"", (*repair).saidToo},
	{article.English, (*repair).oneAnother},
	{article.English, (*repair).casedObject},
	{"", (*repair).bareOblique},
	{article.English, (*repair).receiver},
	{article.English, (*repair).having},
	{article.English, (*repair).charge},
	{article.English, (*repair).amongThem},
	{article.English, (*repair).including},
	{article.English, (*repair).invertedCondition},
	{"", (*repair).conditionBehind},
	{article.English, (*repair).madeClear},
	{article.English, (*repair).toldThat},
	{article.English, (*repair).toldBy},
	{article.English, (*repair).passiveBehind},
	{article.English, (*repair).heardHow},
	{article.English, (*repair).back},
	{article.English, (*repair).behalf},
	{article.English, (*repair).asStated},
	{article.English, (*repair).urgedTo},
	{article.English, (*repair).forTo},
	{article.English, (*repair).hadDone},
	{article.English, (*repair).foundGuilty},
	{article.English, (*repair).asMuchAs},
	{article.English, (*repair).atLeast},
	{article.English, (*repair).accordingToPeople},
	{article.English, (*repair).accordingBehind},
	{article.English, (*repair).pending},
	{article.English, (*repair).besideGerund},
	{article.English, (*repair).whetherSubject},
	{article.English, (*repair).gerundNoun},
	{article.English, (*repair).trailingGerund},
	{article.English, (*repair).saidBehind},
	{article.English, (*repair).datedOf},
	{article.English, (*repair).happenedAfter},
	{article.English, (*repair).clauseAfter},
	{article.English, (*repair).seenBy},
	{article.English, (*repair).whoOf},
	{"", (*repair).sameCase},
	{"", (*repair).askedFirst},
	{article.German, (*repair).verbFirst},
	{article.German, (*repair).alsClause},
	{article.German, (*repair).whoever},
	{article.German, (*repair).askedWho},
	{article.German, (*repair).questionFirst},
	{article.German, (*repair).toldTo},
	{article.German, (*repair).afterPlace},
	{article.German, (*repair).modalCopula},
	{article.German, (*repair).englishGenitive},
	{article.German, (*repair).genitiveBehind},
	{article.German, (*repair).score},
	{article.German, (*repair).noContent},
	{article.German, (*repair).infinitiveList},
	{article.German, (*repair).wants},
	{article.German, (*repair).becomes},
	{article.German, (*repair).hasBecome},
	{article.German, (*repair).inYear},
	{article.German, (*repair).contentIs},
	{article.German, (*repair).whereIs},
	{article.German, (*repair).cited},
	{article.German, (*repair).opinionBefore},
	{"", (*repair).contentSubject},
	{article.German, (*repair).upToSubject},
	{"", (*repair).itSaid},
	{article.English, (*repair).itEmerged},
	{article.German, (*repair).offAuxiliary},
	{article.German, (*repair).secondClause},
	{article.German, (*repair).modalBefore},
	{article.German, (*repair).causativeLast},
	{article.German, (*repair).thereIs},
	{article.German, (*repair).itDid},
	{article.English, (*repair).informed},
	{article.English, (*repair).saidBetween},
	{article.English, (*repair).saidOnDay},
	{article.English, (*repair).speakerBehind},
	{article.English, (*repair).saidAfterOpening},
	{article.English, (*repair).speakerTaken},
	{"", (*repair).besideName},
	{"", (*repair).lastRole},
	{"", (*repair).speaker},
	{"", (*repair).trailingSpeech},
}

// Tree returns the arcs of a sentence, mended where parsers trained on little
// news text err again and again. The arcs given are not changed; the result is a
// tree if they were.
func Tree(words []syntax.Word, a syntax.Analysis, language article.Language, classes Classes) []syntax.Arc {
	r := repair{words: words, tags: a.Tags, arcs: slices.Clone(a.Arcs), names: a.Names, classes: classes}
	for _, m := range a.Names {
		if m.Kind == syntax.Person {
			r.oneName(m)
		}
	}
	for i := range a.Arcs {
		for _, m := range mends {
			if m.language == "" || m.language == language {
				m.mend(&r, i)
			}
		}
	}
	if language == article.German {
		r.german()
	}
	for _, m := range a.Names {
		if language == article.English {
			r.oneOf(m)
			r.calledBefore(m)
		}
		switch m.Kind {
		case syntax.Person:
			if language == article.German {
				r.namedRelative(m)
				r.nameCompound(m)
				r.bareDative(m)
			}
			r.bearers(m, a.Names)
			r.closerOffice(m)
			if m.Last-m.First == 1 {
				r.closerNoun(m)
			}
			r.holder(m, a.Names)
		case syntax.Place:
			if language == article.German {
				r.reached(m)
			}
		case syntax.Organization:
			r.oneName(m)
			r.closerNoun(m)
			r.townPaper(m)
		}
	}
	if !r.isTree() {
		return a.Arcs // two mends have got in each other's way
	}
	return r.arcs
}

// isTree reports whether every token leads up to the root.
func (r *repair) isTree() bool {
	for i := range r.arcs {
		if r.arcs[i].Head != syntax.Root && r.below(r.arcs[i].Head, i) {
			return false
		}
	}
	return true
}

// below reports whether token k is token i or below it. It ends on arcs that
// are no tree, too.
func (r *repair) below(k, i int) bool {
	for range len(r.arcs) + 1 {
		if k == i || k == syntax.Root {
			return k == i
		}
		k = r.arcs[k].Head
	}
	return true
}

type repair struct {
	words   []syntax.Word
	tags    []syntax.Tag
	arcs    []syntax.Arc
	names   []syntax.Mention
	classes Classes
}

func (r *repair) nominal(i int) bool {
	switch r.tags[i].UPOS {
	case syntax.NOUN, syntax.PROPN, syntax.PRON, syntax.NUM:
		return true
	}
	return false
}

// child returns the first child of head after token from with the relation, or
// -1.
func (r *repair) child(head, from int, rel syntax.Rel) int {
	for k := from + 1; k < len(r.arcs); k++ {
		if r.arcs[k].Head == head && r.arcs[k].Rel.Base() == rel {
			return k
		}
	}
	return -1
}

// has reports whether a token has a child with one of the relations.
func (r *repair) has(head int, rels ...syntax.Rel) bool {
	return slices.ContainsFunc(r.arcs, func(a syntax.Arc) bool { return a.Head == head && slices.Contains(rels, a.Rel.Base()) })
}

// moveAll hangs what hangs on one token on another.
func (r *repair) moveAll(from, to int) { r.moveBetween(-1, len(r.arcs), from, to) }

// moveBetween hangs what hangs on token from and stands between two tokens on
// token to.
func (r *repair) moveBetween(first, last, from, to int) {
	for k := first + 1; k < last; k++ {
		if r.arcs[k].Head == from {
			r.arcs[k].Head = to
		}
	}
}

// form is the form of token k in small letters, "" behind the last.
func (r *repair) form(k int) string {
	if k >= len(r.words) {
		return ""
	}
	return strings.ToLower(r.words[k].Form)
}
