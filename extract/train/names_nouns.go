package train

import "strings"

// readNouns adds the German nouns of a lexicon: JSON, by lemma the form of
// each case and number, and the gender.
func (l nameLists) readNouns(file string) error {
	lemmas, err := readEntries(file)
	if err != nil {
		return err
	}
	for lemma, cases := range lemmas {
		l.nouns[strings.ToLower(lemma)] = true
		for _, numbers := range cases {
			forms, _ := numbers.(map[string]any)
			for _, form := range forms {
				if text, ok := form.(string); ok && text != "" {
					l.nouns[strings.ToLower(text)] = true
				}
			}
		}
	}
	return nil
}
