package schema

func fitting(*Table) func(column int, cell string) bool { return nil }
