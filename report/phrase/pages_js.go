package phrase

// pages is empty: the program of the browser answers, and lays out no page. A test of that
// program holds that it asks for no word of pages.csv.
const pages = ""
