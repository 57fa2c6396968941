package train

import (
	"path/filepath"

	"dossier/extract/article"
	"dossier/extract/model"
	"dossier/extract/tag"
)

// clusterWords is how many of the most frequent words have a cluster.
const clusterWords = 80_000

// resources reads what the models learn from besides treebanks: word vectors
// for English, a lexicon for German.
func (j *job) resources() error {
	switch j.Language {
	case article.English:
		v, err := readVectors(filepath.Join(j.DataDir, "vectors"), clusterWords)
		if err != nil {
			return err
		}
		j.clusters = map[uint64]uint16{}
		for word, cluster := range clusters(v, j.Seed) {
			j.clusters[model.Hash(word)] = cluster
		}
		j.lexicon = tag.NewLexicon()
	case article.German:
		var err error
		if j.lexicon, err = readLexicon(filepath.Join(j.DataDir, "lexica", "de")); err != nil {
			return err
		}
	}
	return nil
}
