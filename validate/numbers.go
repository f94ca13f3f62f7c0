package validate

// numbers are small numbers by the numbers of ids; what was not set is 0. Ids that
// lie close together, as they mostly do, take four bytes each.
type numbers map[uint32]*[pageSize]int32

const pageSize = 64

func (n numbers) get(id uint32) int32 {
	if page := n[id/pageSize]; page != nil {
		return page[id%pageSize]
	}
	return 0
}

func (n numbers) set(id uint32, value int32) {
	page := n[id/pageSize]
	if page == nil {
		page = new([pageSize]int32)
		n[id/pageSize] = page
	}
	page[id%pageSize] = value
}
