package validate

// Alike are the rows, in their order, whose hash another row may have, too; 0 is none.
// Some of them share it with nobody: what is alike must be compared.
func Alike(hashes []uint64) []int32 {
	size := uint64(64)
	for size < uint64(len(hashes))*16 {
		size *= 2
	}
	once, twice := make([]uint64, size/64), make([]uint64, size/64)
	for _, h := range hashes {
		if h != 0 {
			i := mixed(h) & (size - 1)
			bit := uint64(1) << (i % 64)
			twice[i/64] |= once[i/64] & bit
			once[i/64] |= bit
		}
	}
	var rows []int32
	for row, h := range hashes {
		if i := mixed(h) & (size - 1); h != 0 && twice[i/64]&(1<<(i%64)) != 0 {
			rows = append(rows, int32(row))
		}
	}
	return rows
}

// Hash is one number of several, never 0.
func Hash(parts ...int32) uint64 {
	hash := uint64(1)
	for _, part := range parts {
		hash = mixed(hash ^ uint64(uint32(part)))
	}
	return max(1, hash)
}

// mixed spreads the bits of a number, no two numbers to the same one.
func mixed(x uint64) uint64 {
	x ^= x >> 32
	x *= 0x9e3779b97f4a7c15
	x ^= x >> 29
	return x
}
