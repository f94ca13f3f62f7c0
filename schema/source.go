package schema

import "cmp"

// OriginNotTold stands as the origin of a document that does not say whose
// reporting it carries.
const OriginNotTold = "not told"

// Source is one document. The same document never stands under two ids.
type Source struct {
	ID        ID     `csv:"source_id" validate:"required,id=D4" doc:"Identifier."`
	Publisher string `csv:"publisher" validate:"required,text" doc:"Outlet or institution that published the document."`
	Origin    string `csv:"origin" optional:"usual" validate:"required,text" doc:"Whose reporting it carries. Independence is counted by origin: outlets that carry one agency's text are one."`
	Title     string `csv:"title" optional:"usual" validate:"omitempty,text" doc:"Title of the document."`
	URL       string `csv:"url" optional:"usual" validate:"omitempty,address" doc:"Address of the document. Empty where only a copy on an unfit site was seen."`
	Archive   string `csv:"archive_url" optional:"" validate:"omitempty,address" doc:"Address of a copy in a public archive of pages."`
	Accessed  Date   `csv:"accessed" optional:"" validate:"omitempty,date,notbefore=Published" doc:"Day on which the document was last read."`
	Published Date   `csv:"published" optional:"usual" validate:"omitempty,date=month" doc:"Day of publication, or the month where no more is told."`
	Language  string `csv:"language" optional:"usual" validate:"required,bcp47_language_tag" doc:"Language of the document, BCP 47."`
	Kind      string `csv:"kind" optional:"usual" validate:"required,word=kind" doc:"What sort of document it is."`
	Access    string `csv:"access" optional:"usual" validate:"required,word=access" doc:"How it was seen."`
	Note      string `csv:"note" optional:"usual" validate:"omitempty,text" doc:"What was seen instead, doubt about authorship."`
}

// Address is where the document can be read: at its own address or, where none is
// known, in a public archive. It is empty where neither is.
func (s *Source) Address() string { return cmp.Or(s.URL, s.Archive) }

// OriginKnown reports whether the document says whose reporting it carries.
func (s *Source) OriginKnown() bool { return s.Origin != "" && s.Origin != OriginNotTold }
