package catalog

import "encoding/xml"

// The elements of DDI Codebook 2.5, in the order in which it wants them.

type ddiBook struct {
	XMLName   xml.Name      `xml:"ddi:codebook:2_5 codeBook"`
	Version   string        `xml:"version,attr"`
	Lang      string        `xml:"xml:lang,attr"`
	Study     ddiStudy      `xml:"stdyDscr"`
	Files     []ddiFile     `xml:"fileDscr"`
	Variables []ddiVariable `xml:"dataDscr>var"`
}

type ddiStudy struct {
	Title       string      `xml:"citation>titlStmt>titl"`
	IDs         []string    `xml:"citation>titlStmt>IDNo"`
	Authors     []string    `xml:"citation>rspStmt>AuthEnty"`
	Distributor *ddiAddress `xml:"citation>distStmt>distrbtr"`
	Version     ddiDated    `xml:"citation>verStmt>version"`
	Keywords    []string    `xml:"stdyInfo>subject>keyword"`
	Abstract    string      `xml:"stdyInfo>abstract,omitempty"`
	Period      []ddiDated  `xml:"stdyInfo>sumDscr>timePrd"`
	Places      []string    `xml:"stdyInfo>sumDscr>geogCover"`
	Unit        string      `xml:"stdyInfo>sumDscr>anlyUnit"`
	Kind        string      `xml:"stdyInfo>sumDscr>dataKind"`
	Conditions  string      `xml:"dataAccs>useStmt>conditions,omitempty"`
}

type ddiAddress struct {
	URI  string `xml:"URI,attr,omitempty"`
	Text string `xml:",chardata"`
}

// ddiDated is something with a day; as a period its text is the day.
type ddiDated struct {
	Event string `xml:"event,attr,omitempty"`
	Date  string `xml:"date,attr,omitempty"`
	Text  string `xml:",chardata"`
}

type ddiFile struct {
	ID   string      `xml:"ID,attr"`
	URI  string      `xml:"URI,attr"`
	Text ddiFileText `xml:"fileTxt"`
}

type ddiFileText struct {
	Name      string `xml:"fileName"`
	Content   string `xml:"fileCont"`
	Rows      int    `xml:"dimensns>caseQnty"`
	Variables int    `xml:"dimensns>varQnty"`
	Type      string `xml:"fileType"`
}

type ddiVariable struct {
	ID         string        `xml:"ID,attr"`
	Name       string        `xml:"name,attr"`
	File       string        `xml:"files,attr"`
	Label      string        `xml:"labl"`
	Sums       []ddiSum      `xml:"sumStat"`
	Categories []ddiCategory `xml:"catgry"`
	Format     ddiFormat     `xml:"varFormat"`
}

// ddiSum is the number of rows that hold a value, or none.
type ddiSum struct {
	Type string `xml:"type,attr"`
	Rows int    `xml:",chardata"`
}

type ddiCategory struct {
	Value   string     `xml:"catValu"`
	Labels  []ddiLabel `xml:"labl"`
	Meaning string     `xml:"txt,omitempty"`
	Rows    ddiCount   `xml:"catStat"`
}

type ddiLabel struct {
	Lang string `xml:"xml:lang,attr"`
	Text string `xml:",chardata"`
}

type ddiCount struct {
	Type string `xml:"type,attr"`
	Rows int    `xml:",chardata"`
}

type ddiFormat struct {
	Type     string `xml:"type,attr"`
	Schema   string `xml:"schema,attr"`
	Category string `xml:"category,attr,omitempty"`
	Text     string `xml:",chardata"`
}
