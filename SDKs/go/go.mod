module github.com/pika-labs/pika-go

go 1.21
