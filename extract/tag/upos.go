package tag

import "dossier/extract/model"

// uposFeatures appends the features that tell word i's part of speech. The
// parts of speech of the words before it are known.
func uposFeatures(f []uint64, v *view, i int) []uint64 {
	w, l1, l2, r1, r2 := v.word(i), v.word(i-1), v.word(i-2), v.word(i+1), v.word(i+2)
	t1, t2 := v.tag(i-1), v.tag(i-2)
	f = append(f,
		model.Feature(0, 0),
		model.Feature(1, w.low),
		model.Feature(2, w.form),
		model.Feature(3, w.shape),
		model.Feature2(4, w.shape, t1),
		model.Feature(5, t1),
		model.Feature2(6, t1, t2),
		model.Feature2(7, t1, w.low),
		model.Feature3(8, t1, t2, w.low),
		model.Feature(9, l1.low),
		model.Feature(10, l2.low),
		model.Feature(11, r1.low),
		model.Feature(12, r2.low),
		model.Feature2(13, l1.low, w.low),
		model.Feature2(14, w.low, r1.low),
		model.Feature2(15, l1.suffix[2], t1),
		model.Feature(16, r1.suffix[2]),
		model.Feature(17, r2.suffix[2]),
		model.Feature2(18, t1, r1.low),
		model.Feature2(19, t1, r1.suffix[2]),
		model.Feature(20, r1.shape),
		model.Feature(21, w.class),
		model.Feature2(22, w.class, t1),
		model.Feature3(23, w.class, t1, t2),
		model.Feature2(24, w.class, r1.class),
		model.Feature3(25, t1, w.class, r1.class),
		model.Feature(26, r1.class),
		model.Feature2(27, r1.class, r2.class),
		model.Feature2(28, l1.low, r1.low),
		model.Feature2(29, r1.low, r2.low),
		model.Feature2(30, l2.low, l1.low),
		model.Feature2(31, w.suffix[2], r1.suffix[1]),
		model.Feature2(32, w.suffix[2], t1),
		model.Feature2(33, w.suffix[1], w.shape),
	)
	for k, s := range w.suffix {
		f = append(f, model.Feature(40+k, s))
	}
	for k, p := range w.prefix {
		f = append(f, model.Feature(50+k, p))
	}
	if w.cluster != 0 {
		f = append(f, model.Feature(60, w.cluster), model.Feature(61, w.coarse), model.Feature2(62, w.coarse, t1))
	}
	if l1.cluster != 0 {
		f = append(f, model.Feature(63, l1.cluster))
	}
	if r1.cluster != 0 {
		f = append(f, model.Feature(64, r1.cluster), model.Feature2(65, w.coarse, r1.coarse))
	}
	if w.lexicon != 0 {
		f = append(f, model.Feature(66, w.lexicon), model.Feature2(67, w.lexicon, t1), model.Feature2(68, w.lexicon, r1.lexicon))
	}
	return f
}
