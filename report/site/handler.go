package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"path"
	"strings"
	"time"
)

// Handler serves the site's files, made as they are asked for, and nothing else: there
// is no file system behind it. Addresses of folders without their slash are led to it; what is
// not there is answered by the page for that, in the language of the address.
func (s *Site) Handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		head := w.Header()
		head.Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
		head.Set("X-Content-Type-Options", "nosniff")
		head.Set("X-Frame-Options", "DENY")
		head.Set("Referrer-Policy", "no-referrer")
		head.Set("Cross-Origin-Opener-Policy", "same-origin")
		head.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		head.Set("Cache-Control", "no-cache")
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			head.Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		name, inside := strings.CutPrefix(r.URL.Path, s.base)
		if !inside {
			s.missing(w, r)
			return
		}
		if strings.HasPrefix(name, frames) || strings.HasPrefix(name, "es/"+frames) { // made to stand in a frame of any page
			head.Set("Content-Security-Policy", policy)
			head.Del("X-Frame-Options")
			head.Del("Cross-Origin-Opener-Policy")
		}
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		if f := s.File(name); f != nil {
			text, err := f.Bytes()
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			head.Set("Content-Type", f.Type)
			if f.policy != "" {
				head.Set("Content-Security-Policy", f.policy+"; frame-ancestors 'none'")
			}
			sum := sha256.Sum256(text)
			head.Set("ETag", `"`+base64.RawURLEncoding.EncodeToString(sum[:18])+`"`) // ServeContent answers 304 to who has these bytes
			http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(text))
			return
		}
		if s.File(name+"/index.html") != nil {
			http.Redirect(w, r, s.base+name+"/", http.StatusMovedPermanently)
			return
		}
		s.missing(w, r)
	})
}

func (s *Site) missing(w http.ResponseWriter, r *http.Request) {
	name := "404.html"
	if strings.HasPrefix(path.Clean(r.URL.Path)+"/", s.base+"es/") {
		name = "es/404.html"
	}
	var text []byte
	f := s.File(name)
	if f != nil {
		text, _ = f.Bytes() // it was made by Build
	}
	if text == nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", f.Type)
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		w.Write(text) //nolint:errcheck // the reader has gone
	}
}
