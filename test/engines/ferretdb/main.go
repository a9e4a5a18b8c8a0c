// A server of MongoDB's protocol for the tests, where no MongoDB is to be had: FerretDB, over SQLite files in a folder.
// It ends with its standard input, so that it never outlives who started it.
//
// MongoDB promises that a change of one document is one step. FerretDB over SQLite reads, compares and then writes, and
// of twenty conditional changes at once several succeed. So commands are handed to it one at a time (see turns.go).
package main

import (
	"context"
	"flag"
	"io"
	"log"
	"log/slog"
	"net/url"
	"os"
	"os/signal"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "address; port 0 takes a free one")
	data := flag.String("data", "", "folder of the data, which must exist")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go func() {
		io.Copy(io.Discard, os.Stdin)
		stop()
	}()

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:   "sqlite",
		SQLiteURL: "file:" + *data + "/?_pragma=synchronous(off)",
	})
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		// Answers as soon as the server listens.
		inner, err := url.Parse(server.MongoDBURI())
		if err != nil {
			log.Fatal(err)
		}
		log.Fatal(serveInTurns(*listen, inner.Host))
	}()
	if err := server.Run(ctx); err != nil {
		log.Fatal(err)
	}
}
