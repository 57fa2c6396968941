package world

import "slices"

// Settings say how a world is told. Shares are between 0 and 1.
type Settings struct {
	Name string
	Half string // of the words: "a" or "b"

	German    float64 // articles in German
	Spelling  float64 // names in another spelling than is usual in the language
	Informal  float64 // Steve for Steven
	Misspelt  float64 // names with a slip, once or throughout an article
	Bare      float64 // articles that have a person by the surname alone
	Untold    float64 // people who are given no role when first named
	Described float64 // later mentions by role: "the envoy"
	Acronym   float64 // bodies with an acronym that are named by it alone
	Twins     float64 // people who have another's full name
	Kin       float64 // people who have another's surname, of the same country
	Popular   float64 // events with somebody who is in the news everywhere
	Undated   float64 // reports without a date
	Vague     float64 // reports with a month only
	Conflict  float64 // reports with another place
	Denied    float64 // reports that deny
	Planned   float64 // reports ahead of the event
	Claimed   float64 // reports that name a source
	Second    float64 // articles that tell of an earlier event too
	Again     float64 // articles that tell their event twice
	Copies    float64 // articles that are another's, slightly changed
	Gap       int     // least days between two events of one kind and cast
}

// Profiles are the named settings. "tuning" and "tuning-noisy" may be looked at
// while something is developed; the others only measure.
func Profiles() []Settings {
	return []Settings{
		{
			Name: "tuning", Half: "a",
			German: 0.4, Spelling: 0.15, Informal: 0.15, Misspelt: 0.03, Bare: 0.08, Untold: 0.3, Described: 0.15, Acronym: 0.3, Twins: 0.01, Kin: 0.08,
			Popular: 0.25, Undated: 0.2, Vague: 0.05, Conflict: 0.03, Denied: 0.05, Planned: 0.05, Claimed: 0.15, Second: 0.35, Again: 0.2, Copies: 0.1, Gap: 8,
		},
		{
			Name: "held-out", Half: "b",
			German: 0.5, Spelling: 0.2, Informal: 0.1, Misspelt: 0.04, Bare: 0.06, Untold: 0.35, Described: 0.1, Acronym: 0.2, Twins: 0.015, Kin: 0.1,
			Popular: 0.2, Undated: 0.25, Vague: 0.04, Conflict: 0.05, Denied: 0.04, Planned: 0.08, Claimed: 0.2, Second: 0.4, Again: 0.15, Copies: 0.15, Gap: 7,
		},
		{
			Name: "tuning-noisy", Half: "a",
			German: 0.5, Spelling: 0.35, Informal: 0.25, Misspelt: 0.08, Bare: 0.12, Untold: 0.5, Described: 0.2, Acronym: 0.4, Twins: 0.03, Kin: 0.15,
			Popular: 0.3, Undated: 0.35, Vague: 0.08, Conflict: 0.08, Denied: 0.08, Planned: 0.08, Claimed: 0.25, Second: 0.5, Again: 0.2, Copies: 0.15, Gap: 6,
		},
		{
			Name: "held-out-noisy", Half: "b",
			German: 0.5, Spelling: 0.35, Informal: 0.25, Misspelt: 0.08, Bare: 0.12, Untold: 0.5, Described: 0.2, Acronym: 0.4, Twins: 0.03, Kin: 0.15,
			Popular: 0.3, Undated: 0.35, Vague: 0.08, Conflict: 0.08, Denied: 0.08, Planned: 0.08, Claimed: 0.25, Second: 0.5, Again: 0.2, Copies: 0.15, Gap: 6,
		},
	}
}

// Profile returns the settings of a name.
func Profile(name string) (Settings, bool) {
	all := Profiles()
	i := slices.IndexFunc(all, func(s Settings) bool { return s.Name == name })
	if i < 0 {
		return Settings{}, false
	}
	return all[i], true
}
