package event

import (
	"time"
)

// Windows of time, in days.
const (
	soon  = 5  // what is told without a date happened at most so long before
	ahead = 14 // what is planned without a date happens at most so long after
	story = 3  // between two articles of one story
	fine  = 31 // what is longer is no date but a period
)

// fit says how well two tellings go together: 0 if they do not, and whether
// they clash, so that they cannot be one event whatever others tell.
func (t *telling) fit(u *telling) (score float64, clash bool) {
	if t.kind.name != u.kind.name || t.instead(u) {
		return 0, true
	}
	when, clash := t.fitTime(u)
	if clash {
		return 0, true
	}
	who, clash := t.fitCast(u)
	if clash || who == 0 || when == 0 {
		return 0, clash
	}
	return who + when, false
}

// instead reports whether one sentence tells two things in one voice, one of
// them as not so: "did not sign the treaty but the minutes".
func (t *telling) instead(u *telling) bool {
	a, b := &t.report, &u.report
	if a.Article != b.Article || a.Sentence != b.Sentence {
		return false
	}
	if a.Status != Denied {
		a, b = b, a
	}
	return a.Status == Denied && (b.Status == Happened || b.Status == Claimed && a.Source == b.Source)
}

// fitCast compares who takes part.
func (t *telling) fitCast(u *telling) (score float64, clash bool) {
	switch {
	case t.kind.pair:
		return t.fitPartners(u)
	case t.kind.speech:
		return t.fitSpeech(u)
	}
	agents, patients, words := common(t.agents, u.agents), common(t.patients, u.patients), shared(t.words, u.words)
	_, like := match(t.parties, u.parties)
	others := agents == 0 && t.doneByOthers(u)
	dated := t.dated() && u.dated()
	switch {
	case patients > 0 && others && !t.kind.once:
		return 0, true
	case patients > 0:
		return float64(patients) + float64(agents)/2, false
	case like > 0 && (agents > 0 || !others && t.sameDay(u)):
		return 0.8 + float64(agents)/2, false
	case len(t.patients) > 0 && len(u.patients) > 0:
		return 0, true
	case agents > 0 && (words > 0 || len(t.words) == 0 && len(u.words) == 0):
		return float64(agents), false
	case agents > 1 && (dated || t.kind.joint):
		return 1, false
	case agents > 0 && (len(t.words) == 0 || len(u.words) == 0) && (t.near(u) || t.sameDay(u)):
		return 0.5, false
	case !others && words > 0 && (dated || t.kind.joint):
		return 0.4, false
	case len(t.all())+len(u.all()) == 0 && t.near(u) && 2*words >= min(len(t.words), len(u.words)):
		return 0.4, false
	}
	return 0, false
}

// doneByOthers reports whether two tellings that name nobody in common as those
// who did it mean other ones. What is done together each may tell of one of them,
// unless they put it in other places.
func (t *telling) doneByOthers(u *telling) bool {
	if len(t.agents) == 0 || len(u.agents) == 0 {
		return false
	}
	return !t.kind.joint || t.elsewhere(u) || len(t.agents) > 1 && len(u.agents) > 1
}

// fitPartners compares those who stand side by side.
func (t *telling) fitPartners(u *telling) (score float64, clash bool) {
	n, like := match(t.parties, u.parties)
	switch {
	case n+like >= 2:
		return float64(n) + 0.7*float64(like), false
	case len(t.agents) >= 2 && len(u.agents) >= 2:
		return 0, true
	case n == 1 && (t.near(u) || t.sameDay(u)):
		return 0.5, false
	}
	return 0, false
}

// fitSpeech compares utterances: by one speaker, and most of the words of the
// shorter one in the longer one too. An act of speech, an accusation or thanks, is
// told by whom it is addressed to as well; who speaks may be named in one telling
// alone.
func (t *telling) fitSpeech(u *telling) (score float64, clash bool) {
	agents, least, n := common(t.agents, u.agents), min(len(t.words), len(u.words)), shared(t.words, u.words)
	others := agents == 0 && t.doneByOthers(u)
	addressed := t.kind.each && common(t.patients, u.patients) > 0
	switch {
	case addressed && others:
		return 0, true
	case addressed && (t.report.Article != u.report.Article || t.near(u)):
		return 0.5 + float64(agents)/2, false
	case agents > 0 && (n > 1 && 2*n > least || t.kind.each && n == 1 && least == 1):
		return 1, false
	case t.kind.each && len(t.all())+len(u.all()) == 0 && n > 0 && n == max(len(t.words), len(u.words)):
		return 0.5, false // of somebody without a name, in the same words
	}
	return 0, false
}

// near says that two tellings stand in neighbouring sentences.
func (t *telling) near(u *telling) bool {
	d := t.report.Sentence - u.report.Sentence
	return t.report.Article == u.report.Article && d >= -2 && d <= 2
}

func (t *telling) sameDay(u *telling) bool {
	return t.days() == 1 && u.days() == 1 && t.from.Equal(u.from)
}

// nextDay reports whether both tell of one day, and one of these follows the other.
func (t *telling) nextDay(u *telling) bool {
	d := days(t.from, u.from)
	return t.days() == 1 && u.days() == 1 && (d == 1 || d == -1)
}

// elsewhere reports whether both name places, and other ones. Where the days are
// the same one may lie in the other; where they are not known this speaks
// against one event.
func (t *telling) elsewhere(u *telling) bool {
	return t.place.Entity != "" && u.place.Entity != "" && t.place.Entity != u.place.Entity
}

// dated reports whether the telling names a date, not a long period.
func (t *telling) dated() bool { return t.days() <= fine }

// fitTime compares when it was; 0 where nothing speaks for one time.
func (t *telling) fitTime(u *telling) (score float64, clash bool) {
	known := !t.from.IsZero() && !u.from.IsZero()
	befell := t.kind.once && common(t.lot(), u.lot()) > 0
	switch {
	case known && befell && t.nextDay(u):
		return 0.5, false // papers differ in whether it was before midnight
	case known && !t.overlaps(u):
		return 0, true
	case known && t.dated() && u.dated():
		return 1, false
	case befell:
		return 0.5, !t.mayMean(u) || !u.mayMean(t)
	case t.elsewhere(u):
		return 0, false
	case t.report.Article == u.report.Article:
		return 0.5, !t.mayMean(u) || !u.mayMean(t)
	case t.dated():
		return u.toldOf(t)
	case u.dated():
		return t.toldOf(u)
	case t.published.IsZero() || u.published.IsZero():
		return 0, false
	}
	if d := days(t.published, u.published); d >= -story && d <= story {
		return 0.4, false
	}
	return 0, false
}

// mayMean reports whether a telling without a date may speak of the days of
// another: what has happened is past when it is told.
func (t *telling) mayMean(u *telling) bool {
	if t.dated() || !u.dated() || t.published.IsZero() {
		return true
	}
	switch t.report.Status {
	case Happened, Claimed:
		return days(t.published, u.from) <= 0
	case Planned:
		return days(t.published, u.to) >= 0
	default:
		return true
	}
}

// toldOf says how well a telling without a date fits the days of another: the
// nearer to its publication the better.
func (t *telling) toldOf(u *telling) (score float64, clash bool) {
	if !t.mayMean(u) {
		return 0, true
	}
	if t.published.IsZero() {
		return 0, false
	}
	d := days(t.published, u.to)
	limit := t.lead()
	if d < 0 {
		d, limit = -d, soon
	}
	if d > limit {
		return 0, false
	}
	return 0.9 - 0.05*float64(d), false
}

// lead is how many days after it was told what has no date may happen.
func (t *telling) lead() int {
	if t.report.Status == Planned {
		return ahead
	}
	return soon
}

// days counts the days from one to another.
func days(from, to time.Time) int { return int(to.Sub(from).Hours() / 24) }
