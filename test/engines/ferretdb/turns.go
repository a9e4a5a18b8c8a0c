package main

import (
	"encoding/binary"
	"io"
	"net"
	"sync"
)

// turn is had by the one connection whose command is under way.
var turn sync.Mutex

// serveInTurns hands what comes in at one address to the server at another: a command, and its answer, at a time.
func serveInTurns(outer, inner string) error {
	listener, err := net.Listen("tcp", outer)
	if err != nil {
		return err
	}
	for {
		client, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer client.Close()
			server, err := net.Dial("tcp", inner)
			if err != nil {
				return
			}
			defer server.Close()
			for exchange(client, server) == nil {
			}
		}()
	}
}

// exchange passes on one command and, if there is to be one, its answer.
func exchange(client, server net.Conn) error {
	command, err := message(client)
	if err != nil {
		return err
	}
	answer, err := answerTo(command, server)
	if err != nil || answer == nil {
		return err
	}
	_, err = client.Write(answer)
	return err
}

func answerTo(command []byte, server net.Conn) ([]byte, error) {
	turn.Lock()
	defer turn.Unlock()
	if _, err := server.Write(command); err != nil || moreToCome(command) {
		return nil, err
	}
	return message(server)
}

// A message begins with a header of four little-endian integers of 32 bits: its length, two ids, and its kind.
const headerLength = 16

func message(from io.Reader) ([]byte, error) {
	header := make([]byte, headerLength)
	if _, err := io.ReadFull(from, header); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(header)
	if length < headerLength {
		return nil, io.ErrUnexpectedEOF
	}
	whole := append(header, make([]byte, length-headerLength)...)
	_, err := io.ReadFull(from, whole[headerLength:])
	return whole, err
}

// moreToCome says whether nobody waits for an answer: a flag of the kind OP_MSG.
func moreToCome(command []byte) bool {
	return len(command) >= headerLength+4 &&
		binary.LittleEndian.Uint32(command[12:]) == 2013 &&
		binary.LittleEndian.Uint32(command[headerLength:])&2 != 0
}
