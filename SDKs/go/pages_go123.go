//go:build go1.23

package pika

import "iter"

// All goes through the list with range; an error is its last element.
func (p *Pager[T]) All() iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		for p.Next() {
			if !yield(p.Current(), nil) {
				return
			}
		}
		if p.Err() != nil {
			yield(nil, p.Err())
		}
	}
}

// All goes through the events with range; an error is the last element.
func (s *Events[T]) All() iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		defer s.Close()
		for s.Next() {
			if !yield(s.Current(), nil) {
				return
			}
		}
		if s.Err() != nil {
			yield(nil, s.Err())
		}
	}
}
