package neural

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"

	"dossier/extract/model"
)

// save keeps the state of the training after an epoch: weights, what the
// optimiser knows, and the best score. Chance is drawn anew from the seed at each step. A crash
// while saving leaves the old state.
func (l *learner) save(epoch int) error {
	if l.State == "" {
		return nil
	}
	f := &model.File{Header: l.m.Header}
	best := math.Float64bits(l.best)
	f.AddUint32("progress", []uint32{uint32(epoch), uint32(l.step), uint32(l.Epochs), uint32(best >> 32), uint32(best)})
	for i, t := range l.m.net.tensors {
		f.AddFloat32(t.section(i), t.w)
		f.AddFloat32(t.section(i)+".mean", l.optimiser.mean[i])
		f.AddFloat32(t.section(i)+".square", l.optimiser.square[i])
	}
	data, err := f.Encode()
	if err != nil {
		return fmt.Errorf("save state: %w", err)
	}
	if err := os.WriteFile(l.State+".new", data, 0o644); err != nil {
		return fmt.Errorf("save state: %w", err)
	}
	if err := os.Rename(l.State+".new", l.State); err != nil {
		return fmt.Errorf("save state: %w", err)
	}
	return nil
}

// resume takes up a kept state, if there is one, and returns the number of
// epochs done. The plan may have another number of epochs: the learning rate
// goes on as it has it. It fails if the state is of other data or of another
// network.
func (l *learner) resume() (epoch int, err error) {
	if l.State == "" {
		return 0, nil
	}
	data, err := os.ReadFile(l.State)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("take up state: %w", err)
	}
	f, err := model.DecodeKind(data, Kind, FeatureVersion)
	if err != nil {
		return 0, fmt.Errorf("take up state: %w", err)
	}
	progress, err := f.Uint32("progress")
	if err != nil {
		return 0, fmt.Errorf("take up state: %w", err)
	}
	h := f.Header
	if len(progress) != 5 || h.Corpus != l.Header.Corpus || h.Seed != l.Header.Seed {
		return 0, fmt.Errorf("take up state of %s: other corpus or seed", l.State)
	}
	for i, t := range l.m.net.tensors {
		for name, to := range map[string][]float32{"": t.w, ".mean": l.optimiser.mean[i], ".square": l.optimiser.square[i]} {
			values, err := f.Float32(t.section(i) + name)
			if err != nil || len(values) != len(to) {
				return 0, fmt.Errorf("take up state of %s: another network: %w", l.State, errors.Join(err, model.ErrFormat))
			}
			copy(to, values)
		}
	}
	l.step = int(progress[1])
	l.best = math.Float64frombits(uint64(progress[3])<<32 | uint64(progress[4]))
	return int(progress[0]), nil
}
